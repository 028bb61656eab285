import type { Answers, FileRef, FormRef } from '../../forms/engine/index.ts';
import { requireFollower } from '../../queries/identities/requireFollower.ts';
import { requireCurrentForm } from '../../queries/mini/requireCurrentForm.ts';
import { answerOnce } from '../answerOnce.ts';
import { ownApplication } from '../applications/ownApplication.ts';
import { resubmitApplication } from '../applications/resubmitApplication.ts';
import { checkApplicationWords } from '../contentChecks/checkApplicationWords.ts';
import { recordContentCheck, recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';
import { claimPhoto } from './claimPhoto.ts';
import { dropDraft } from './dropDraft.ts';
import type { MatterReceipt, MiniPerson, MiniPrograms } from './types.ts';
import { uploadedPhoto } from './uploadedPhoto.ts';

/** A corrected application as the mini program sends it. */
export interface MiniCorrection {
  clientId: string;
  no: string;
  form: FormRef;
  answers: Answers;
  /** A fresh code of `wx.login`, for the content check. */
  loginCode?: string | undefined;
}

/**
 * Hands a returned application in again, once for its `clientId`.
 * @throws DomainError `mini.not_linked`, `content.risky`, `form.changed`, or as `resubmitApplication`
 */
export async function resubmitApplicationOnce(
  services: Services & { miniPrograms: MiniPrograms },
  person: MiniPerson,
  { clientId, no, form, answers: given, loginCode }: MiniCorrection,
): Promise<MatterReceipt> {
  const { personId } = person;
  const outcome = await checkApplicationWords(services, person, { loginCode, answers: given });
  return answerOnce(services, { kind: 'person', ownerId: personId, clientId }, async () => {
    const followerId = await requireFollower(services.crypto, person.personId);
    const { _id, bureauId, answersSealed } = await ownApplication(followerId, no);
    await requireCurrentForm(services, { purpose: 'apply', bureauId, form });
    const earlier = services.crypto.open<Answers>(answersSealed, `answers:${_id}`);
    const owner = `person:${personId}`;
    const kept = earlier.photo as FileRef | undefined;
    const { answers, evidenceId } = await uploadedPhoto(services, { answers: given, owner, kept });
    const context = { ...services, actor: { kind: 'person', id: followerId } } as const;
    await resubmitApplication(context, { personId: followerId, no, form, answers });
    await claimPhoto(context, { no, evidenceId, owner });
    await recordContentCheck(services, { matterNo: no, purpose: 'application' }, outcome);
    if (evidenceId) await recordUnchecked(services, { matterNo: no, purpose: 'applicationPhoto' });
    await dropDraft(services, { personId, purpose: 'correct' });
    return { no, text: `申请 ${no} 已补正提交。工作人员会重新审核，结果会通知您。` };
  });
}

import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { requireFollower } from '../../queries/identities/requireFollower.ts';
import { requireCurrentForm } from '../../queries/mini/requireCurrentForm.ts';
import { unitFor } from '../../queries/mini/unitFor.ts';
import { answerOnce } from '../answerOnce.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { checkApplicationWords } from '../contentChecks/checkApplicationWords.ts';
import { recordContentCheck, recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';
import { claimPhoto } from './claimPhoto.ts';
import { dropDraft } from './dropDraft.ts';
import type { MatterReceipt, MiniPerson, MiniPrograms } from './types.ts';
import { uploadedPhoto } from './uploadedPhoto.ts';

/** An application as the mini program sends it. */
export interface MiniApplication {
  clientId: string;
  mode: string;
  callId?: string | undefined;
  form: FormRef;
  answers: Answers;
  /** A fresh code of `wx.login`, for the content check. */
  loginCode?: string | undefined;
}

/**
 * Takes in an application of the follower behind the mini program, once for its `clientId`; their draft goes with it.
 * @throws DomainError `mini.not_linked`, `content.risky`, `form.changed`, or as `submitApplication`
 */
export async function submitApplicationOnce(
  services: Services & { miniPrograms: MiniPrograms },
  person: MiniPerson,
  { clientId, answers: given, loginCode, ...handed }: MiniApplication,
): Promise<MatterReceipt> {
  const no = services.ids.matter('SQ', beijingDay(services.clock.now()));
  const { personId } = person;
  const outcome = await checkApplicationWords(services, person, { loginCode, answers: given });
  return answerOnce(services, { kind: 'person', ownerId: personId, clientId }, async () => {
    const followerId = await requireFollower(services.crypto, person.personId);
    const { bureauId } = await unitFor(services, person, 'apply');
    await requireCurrentForm(services, { purpose: 'apply', bureauId, form: handed.form });
    const owner = `person:${personId}`;
    const { answers, evidenceId } = await uploadedPhoto(services, { answers: given, owner });
    const context = { ...services, actor: { kind: 'person', id: followerId } } as const;
    const channel = 'mini';
    await submitApplication(context, { ...handed, answers, no, bureauId, channel, personId: followerId });
    await claimPhoto(context, { no, evidenceId, owner });
    await recordContentCheck(services, { matterNo: no, purpose: 'application' }, outcome);
    if (evidenceId) await recordUnchecked(services, { matterNo: no, purpose: 'applicationPhoto' });
    await dropDraft(services, { personId, purpose: 'apply' });
    return { no, text: `申请已提交，编号 ${no}。审核有结果会通知您，也可以随时在这里看进度。` };
  });
}

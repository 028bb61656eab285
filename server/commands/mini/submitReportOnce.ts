import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { requireFollower } from '../../queries/identities/requireFollower.ts';
import { requireCurrentForm } from '../../queries/mini/requireCurrentForm.ts';
import { unitFor } from '../../queries/mini/unitFor.ts';
import { answerOnce } from '../answerOnce.ts';
import { recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';
import { resubmitReport } from '../reports/resubmitReport.ts';
import { submitReport } from '../reports/submitReport.ts';
import { dropDraft } from './dropDraft.ts';
import type { MatterReceipt, MiniPerson } from './types.ts';

/** A report as the mini program sends it; `no` of the one that was given back and is completed. */
export interface MiniReport {
  clientId: string;
  form: FormRef;
  answers: Answers;
  no?: string | undefined;
}

/**
 * Takes in the report of a supervisor, or completes one that was given back, once for its `clientId`.
 * @throws DomainError `mini.not_linked`, `form.changed`, or as `submitReport` and `resubmitReport`
 */
export async function submitReportOnce(
  services: Services,
  person: MiniPerson,
  { clientId, form, answers, no: returnedNo }: MiniReport,
): Promise<MatterReceipt> {
  const newNo = services.ids.matter('ZF', beijingDay(services.clock.now()));
  const { personId: miniPersonId } = person;
  const evidenceOwner = `person:${miniPersonId}`;
  return answerOnce(services, { kind: 'person', ownerId: miniPersonId, clientId }, async () => {
    const personId = await requireFollower(services.crypto, person.personId);
    const { bureauId } = await unitFor(services, person, 'report');
    await requireCurrentForm(services, { purpose: 'report', bureauId, form });
    const given = { form, answers, personId, evidenceOwner };
    if (returnedNo) await resubmitReport(services, { ...given, no: returnedNo });
    else await submitReport(services, { ...given, no: newNo });
    await recordUnchecked(services, { matterNo: returnedNo ?? newNo, purpose: 'report' });
    const purpose = returnedNo ? 'correctReport' : 'report';
    await dropDraft(services, { personId: miniPersonId, purpose });
    if (returnedNo) return { no: returnedNo, text: `报告 ${returnedNo} 已补正提交，工作人员重新审阅。` };
    return { no: newNo, text: `报告已提交，编号 ${newNo}。工作人员审阅后告诉您。` };
  });
}

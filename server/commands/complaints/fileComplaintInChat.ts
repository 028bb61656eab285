import { complaintLimits } from '../../domain/complaints/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { isRecord } from '../../forms/engine/fields/shared.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { Complaint } from '../../models/complaint.ts';
import { Institution } from '../../models/institution.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { Services } from '../context.ts';
import { recordComplaint } from './recordComplaint.ts';

/** A complaint as the contact person of an institution hands it in by chat. */
export interface ChatComplaint {
  no: string;
  personId: string;
  bureauId: string;
  answers: Answers;
}

/**
 * Takes in what an institution says about a supervisor by chat; whoever wrote it follows it in their own list. Whether they
 * may speak for the institution is looked at by staff, from the stamped paper.
 * @throws DomainError `complaint.too_many`, `input.invalid` with every problem, `institution` for one that is not in the list
 */
export async function fileComplaintInChat(
  services: Services,
  { no, personId, bureauId, answers }: ChatComplaint,
): Promise<void> {
  const now = services.clock.now();
  await inTransaction(async () => {
    const since = new Date(`${beijingDay(now)}T00:00:00+08:00`);
    const today = await Complaint.countDocuments({ filedBy: personId, receivedAt: { $gte: since } });
    if (today >= complaintLimits.filedPerDay) throw new DomainError('complaint.too_many');
    const context = { ...services, actor: { kind: 'person', id: personId } } as const;
    await recordComplaint(context, {
      ...{ no, answers, channel: 'chat', filedBy: personId, evidenceOwner: `person:${personId}` },
      bureau: await getBureau(bureauId, now),
      institution: await named(bureauId, answers.institution),
    });
  });
}

/** The institution of the bureau that was chosen; a name alone stands for nobody whom we could ask. */
async function named(bureauId: string, answer: unknown): Promise<{ _id: string; name: string }> {
  const id = isRecord(answer) && typeof answer.id === 'string' ? answer.id : '';
  const found = await Institution.findOne({ _id: id, bureauId }, { name: 1 }).lean();
  if (found) return found;
  const message = '名单里没有找到这家机构，请换个写法再选；确实不在名单里的，请打电话或当面反映。';
  throw new DomainError('input.invalid', { problems: [{ path: 'institution', code: 'unknown', message }] });
}

import type { ComplaintStatus } from '../../domain/complaints/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { ComplaintLink } from '../../models/complaintLink.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { findComplaintLink } from '../../queries/complaints/findComplaintLink.ts';
import type { CommandContext } from '../context.ts';
import { linkOwner } from './linkOwner.ts';
import { recordComplaint } from './recordComplaint.ts';

/**
 * An institution files its complaint through its link, once. `awaiting_document`: everything is kept, and the signed
 * document still has to come.
 * @throws DomainError `complaintLink.not_found`, `complaintLink.closed`, `input.invalid` with every problem
 */
export async function fileComplaint(
  context: CommandContext,
  { token, answers }: { token: string; answers: Answers },
): Promise<{ no: string; status: ComplaintStatus }> {
  const { clock, ids } = context;
  const now = clock.now();
  return inTransaction(async () => {
    const { link, institution, state } = await findComplaintLink(token, beijingDay(now));
    if (state !== 'open') throw new DomainError('complaintLink.closed');
    const { id, no, status } = await recordComplaint(context, {
      no: ids.matter('TS', beijingDay(now)),
      bureau: await getBureau(link.bureauId, now),
      ...{ institution, channel: 'link', answers, evidenceOwner: linkOwner(link._id) },
    });
    const { matchedCount } = await ComplaintLink.updateOne(
      { _id: link._id, state: 'open' },
      { $set: { state: 'used', complaintId: id } },
    );
    if (matchedCount === 0) throw new DomainError('complaintLink.closed');
    return { no, status };
  });
}

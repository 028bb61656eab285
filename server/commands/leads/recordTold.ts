import { DomainError } from '../../domain/errors.ts';
import type { ToldWay } from '../../domain/leads/messages.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';

/**
 * Records how a reporter who cannot open an inbox was told: by telephone, letter or in person.
 * @throws DomainError `lead.not_found`, `permission.denied`, `request.not_found` for a line that needs no telling
 */
export async function recordTold(
  context: StaffContext,
  { no, messageId, by }: { no: string; messageId: string; by: Exclude<ToldWay, 'inbox'> },
): Promise<void> {
  await inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(context.actor, 'lead.tell', lead);
    const { matchedCount } = await LeadMessage.updateOne(
      { _id: messageId, leadId: lead._id, direction: 'toReporter', toldAt: { $exists: false } },
      { $set: { toldAt: context.clock.now(), toldBy: by } },
    );
    if (matchedCount === 0) throw new DomainError('request.not_found');
    const object = { kind: 'lead', id: lead._id } as const;
    const data = { no, messageId, by };
    await appendEvent(context, { type: 'lead.told', bureauId: lead.bureauId, object, data });
  });
}

import { Lead } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import { assignClock } from '../clocks/assignClock.ts';
import type { StaffContext } from '../context.ts';
import { leadClockKinds } from '../leads/leadClocks.ts';
import { requireHandler } from '../leads/requireHandler.ts';
import type { Pair } from './types.ts';

/** Gives one lead to a colleague, whatever its status. @returns whether it was still the other's @throws DomainError where they may not take it */
export function giveLead(context: StaffContext, no: string, { fromId, toId }: Pair): Promise<boolean> {
  return inTransaction(async () => {
    const lead = await findLead(context, no);
    await requireHandler(context, lead, toId);
    const { _id, bureauId, revision } = lead;
    const { matchedCount } = await Lead.updateOne(
      { _id, revision, assigneeId: fromId },
      { $set: { assigneeId: toId, updatedAt: context.clock.now() }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) return false;
    const object = { kind: 'lead', id: _id } as const;
    await assignClock(context, { object, kinds: leadClockKinds, ownerId: toId });
    await appendEvent(context, { type: 'lead.handedOver', bureauId, object, data: { no, fromId, toId } });
    return true;
  });
}

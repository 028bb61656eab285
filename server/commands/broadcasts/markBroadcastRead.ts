import { DomainError } from '../../domain/errors.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOwnBroadcast } from '../../queries/broadcasts/findOwnBroadcast.ts';
import type { CommandContext } from '../context.ts';
import { countMoves } from './countMoves.ts';

/**
 * Notes that a supervisor opened a broadcast that went to them; opening it again counts once.
 * @throws DomainError `broadcast.not_found` also for somebody who is not of its audience or not in force any more
 */
export async function markBroadcastRead(
  context: CommandContext,
  { personId, no }: { personId: string; no: string },
): Promise<void> {
  await inTransaction(async () => {
    const now = context.clock.now();
    const found = await findOwnBroadcast(personId, no, now);
    if (!found) throw new DomainError('broadcast.not_found');
    const { broadcast, recipientId, supervisorId } = found;
    const { _id: broadcastId, bureauId } = broadcast;
    const { modifiedCount } = await BroadcastRecipient.updateOne(
      { _id: recipientId, readAt: null },
      { $set: { readAt: now } },
    );
    if (modifiedCount === 0) return;
    await countMoves(broadcastId, recipientId, { read: 1 });
    const object = { kind: 'broadcast', id: broadcastId } as const;
    await appendEvent(context, { type: 'broadcast.read', bureauId, object, data: { supervisorId } });
  });
}

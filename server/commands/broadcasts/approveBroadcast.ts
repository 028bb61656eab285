import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { requireClean } from './requireClean.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Approves a checked text: an approver who wrote none of it, and the very revision that they read. It is checked once
 * more, because the registers may have changed since.
 * @throws DomainError as `seenBroadcast` and `requireClean`; `broadcast.wrong_status`, `broadcast.same_person`
 */
export async function approveBroadcast(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  const { actor, clock } = context;
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.approve');
    if (broadcast.authors.includes(actor.id)) throw new DomainError('broadcast.same_person');
    const now = clock.now();
    const moved = await moveBroadcast(broadcast, 'approve', now, {
      set: { approvedBy: actor.id, approvedAt: now },
    });
    await requireClean(context, broadcast);
    const { _id, bureauId, no } = broadcast;
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.approved', bureauId, object, data: { no } });
    return moved;
  });
}

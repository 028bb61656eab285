import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { requireClean } from './requireClean.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';
import { writePermission } from './writePermission.ts';

/**
 * Checks a draft and hands it to the approver; with anything found it stays a draft.
 * @throws DomainError as `seenBroadcast` and `requireClean`; `broadcast.wrong_status`
 */
export async function passCheck(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, ({ kind }) => writePermission(kind));
    const moved = await moveBroadcast(broadcast, 'check', context.clock.now());
    await requireClean(context, broadcast);
    const { _id, bureauId, no } = broadcast;
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.checked', bureauId, object, data: { no } });
    return moved;
  });
}

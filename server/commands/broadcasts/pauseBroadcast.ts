import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Stops a running broadcast: what has not left yet is held back at its gate (`mayLeave`), what is at WeChat already arrives.
 * @throws DomainError as `seenBroadcast`; `broadcast.wrong_status`
 */
export async function pauseBroadcast(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.run');
    const { _id, bureauId, no } = broadcast;
    const moved = await moveBroadcast(broadcast, 'pause', context.clock.now(), { set: { marks: [] } });
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.paused', bureauId, object, data: { no } });
    return moved;
  });
}

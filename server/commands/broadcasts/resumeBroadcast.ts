import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { wakeLongJob } from '../longJobs/wakeLongJob.ts';
import { sendingJob } from './jobs.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Goes on with a paused broadcast, with those who have not got it.
 * @throws DomainError as `seenBroadcast`; `broadcast.wrong_status`
 */
export async function resumeBroadcast(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.run');
    const { _id, bureauId, no, frozenAt } = broadcast;
    const now = context.clock.now();
    const moved = await moveBroadcast(broadcast, 'resume', now);
    // Before the audience is complete its own job asks for the sending.
    if (frozenAt) await wakeLongJob(sendingJob(_id), { at: now, now });
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.resumed', bureauId, object, data: { no } });
    return moved;
  });
}

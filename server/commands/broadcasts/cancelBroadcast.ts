import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { dropLongJob } from '../longJobs/planLongJob.ts';
import { wakeLongJob } from '../longJobs/wakeLongJob.ts';
import { audienceJob, sendingJob } from './jobs.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';
import { writePermission } from './writePermission.ts';

/**
 * Ends a broadcast for good. What was sent stays sent; everybody else gets nothing, and their rows say so.
 * @throws DomainError as `seenBroadcast`; `broadcast.wrong_status`
 */
export async function cancelBroadcast(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, ({ kind, startedAt }) =>
      startedAt || kind !== 'institutionList' ? 'broadcast.run' : writePermission(kind),
    );
    const { _id, bureauId, no, startedAt } = broadcast;
    const now = context.clock.now();
    const moved = await moveBroadcast(broadcast, 'cancel', now, {
      set: { finishedAt: now },
      unset: ['scheduledFor'],
    });
    await dropLongJob(audienceJob(_id));
    if (startedAt) await wakeLongJob(sendingJob(_id), { at: now, now });
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.cancelled', bureauId, object, data: { no } });
    return moved;
  });
}

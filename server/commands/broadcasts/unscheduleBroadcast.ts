import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { dropLongJob } from '../longJobs/planLongJob.ts';
import { audienceJob } from './jobs.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Takes back a time to start at; the approval stands.
 * @throws DomainError as `seenBroadcast`; `broadcast.wrong_status`
 */
export async function unscheduleBroadcast(context: StaffContext, ref: BroadcastRef): Promise<Moved> {
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.run');
    const { _id, bureauId, no } = broadcast;
    const moved = await moveBroadcast(broadcast, 'unschedule', context.clock.now(), {
      unset: ['scheduledFor', 'startedBy'],
    });
    await dropLongJob(audienceJob(_id));
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.unscheduled', bureauId, object, data: { no } });
    return moved;
  });
}

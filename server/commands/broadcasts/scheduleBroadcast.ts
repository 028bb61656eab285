import { scheduleProblems } from '../../domain/broadcasts/schedule.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { wakeLongJob } from '../longJobs/wakeLongJob.ts';
import { audienceJob } from './jobs.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Has an approved broadcast start by itself at a time to come; its audience is fixed then, not now.
 * @throws DomainError as `seenBroadcast`; `input.invalid` for a time that has passed or is too far, `broadcast.wrong_status`
 */
export async function scheduleBroadcast(
  context: StaffContext,
  { at, ...ref }: BroadcastRef & { at: Date },
): Promise<Moved> {
  const { actor, clock } = context;
  const now = clock.now();
  const problems = scheduleProblems(at, now);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.run');
    const { _id, bureauId, no } = broadcast;
    const moved = await moveBroadcast(broadcast, 'schedule', now, {
      set: { scheduledFor: at, startedBy: actor.id },
    });
    await wakeLongJob(audienceJob(_id), { at, now });
    const object = { kind: 'broadcast', id: _id } as const;
    const data = { no, at: at.toISOString() };
    await appendEvent(context, { type: 'broadcast.scheduled', bureauId, object, data });
    return moved;
  });
}

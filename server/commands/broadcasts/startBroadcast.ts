import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { countAudience } from '../../queries/broadcasts/countAudience.ts';
import type { StaffContext } from '../context.ts';
import { planLongJob } from '../longJobs/planLongJob.ts';
import { audienceJob } from './jobs.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';

/**
 * Starts an approved broadcast now. Whoever starts it says how many people they saw it go to: that is the confirmation,
 * and another number is refused.
 * @throws DomainError as `seenBroadcast`; `broadcast.wrong_status`, `broadcast.audience_changed`, `broadcast.audience_empty`
 */
export async function startBroadcast(
  context: StaffContext,
  { confirmed, ...ref }: BroadcastRef & { confirmed: number },
): Promise<Moved> {
  const { actor, clock } = context;
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, 'broadcast.run');
    const { _id, bureauId, no, audience } = broadcast;
    const now = clock.now();
    const moved = await moveBroadcast(broadcast, 'start', now, {
      set: { startedBy: actor.id, startedAt: now },
      unset: ['scheduledFor'],
    });
    const { total } = await countAudience(bureauId, audience, now);
    if (total === 0) throw new DomainError('broadcast.audience_empty');
    if (total !== confirmed) throw new DomainError('broadcast.audience_changed');
    await planLongJob(context, audienceJob(_id));
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.started', bureauId, object, data: { no, confirmed } });
    return moved;
  });
}

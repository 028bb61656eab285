import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';
import { JobOvertaken } from '../longJobs/runLongJob.ts';
import { moveBroadcast } from './moveBroadcast.ts';

/**
 * Ends a broadcast, in the running transaction, when nobody of its audience waits any more: the rows decide, not the count.
 * @throws JobOvertaken when somebody still waits, or it does not run any more
 */
export async function finishBroadcast(context: CommandContext, id: string): Promise<void> {
  const broadcast = await Broadcast.findById(id, { body: 0 }).lean();
  const open = { broadcastId: id, state: { $in: ['pending' as const, 'planned' as const] } };
  if (broadcast?.state !== 'running' || !broadcast.frozenAt || (await BroadcastRecipient.exists(open)))
    throw new JobOvertaken(id);
  const { bureauId, no } = broadcast;
  const now = context.clock.now();
  await moveBroadcast(broadcast, 'finish', now, { set: { finishedAt: now } });
  const object = { kind: 'broadcast', id } as const;
  await appendEvent(context, { type: 'broadcast.finished', bureauId, object, data: { no } });
}

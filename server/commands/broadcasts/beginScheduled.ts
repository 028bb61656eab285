import { Broadcast } from '../../models/broadcast.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';
import { moveBroadcast } from './moveBroadcast.ts';

/** Starts a broadcast whose time has come, in the running transaction; one that was taken back meanwhile stays. */
export async function beginScheduled(context: CommandContext, id: string): Promise<void> {
  const broadcast = await Broadcast.findById(id, { body: 0 }).lean();
  const now = context.clock.now();
  if (broadcast?.state !== 'scheduled' || (broadcast.scheduledFor && broadcast.scheduledFor > now)) return;
  const { bureauId, no } = broadcast;
  await moveBroadcast(broadcast, 'start', now, { set: { startedAt: now } });
  const object = { kind: 'broadcast', id } as const;
  const data = { no, confirmed: null };
  await appendEvent(context, { type: 'broadcast.started', bureauId, object, data });
}

import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';

/** A broadcast that went to this person, while they are in force; null for every other. */
export async function findOwnBroadcast(personId: string, no: string, now: Date) {
  const current = await currentAppointment(personId, now);
  if (!current?.inForce) return null;
  const broadcast = await Broadcast.findOne({ no }).lean();
  if (!broadcast?.startedAt) return null;
  const recipientId = `${broadcast._id}-${personId}`;
  const row = await BroadcastRecipient.findById(recipientId).lean();
  // Whoever gets nothing more, because it was cancelled first, has nothing to open; a paused one waits.
  if (!row || row.state === 'cancelled' || row.state === 'pending') return null;
  return { broadcast, recipientId, supervisorId: row.supervisorId, readAt: row.readAt ?? null };
}

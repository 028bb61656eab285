import { Broadcast } from '../models/broadcast.ts';
import { BroadcastCount } from '../models/broadcastCount.ts';
import { BroadcastRecipient } from '../models/broadcastRecipient.ts';

/** Collections and indexes of broadcasts, their audiences and counts. */
export async function createBroadcasts(): Promise<void> {
  for (const model of [Broadcast, BroadcastRecipient, BroadcastCount] as const) {
    await model.createCollection();
    await model.createIndexes();
  }
}

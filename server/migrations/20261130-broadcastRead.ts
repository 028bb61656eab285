import { BroadcastRecipient } from '../models/broadcastRecipient.ts';

/** Who has opened a broadcast, or not, is a list of its own. */
export async function indexBroadcastReads(): Promise<void> {
  await BroadcastRecipient.createIndexes();
}

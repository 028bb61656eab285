import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import { BroadcastCount } from '../../models/broadcastCount.ts';

/** The counting row that only the sending job writes: its long transactions conflict with no worker's short ones. */
export function planRowId(broadcastId: string): string {
  return `${broadcastId}-plan`;
}

/**
 * Counts people whom the sending job moved, in the transaction in which it did, and notes how far it is.
 * @param upTo the last row that it came to on its way; null when it looked behind that
 */
export async function countPlanned(
  broadcastId: string,
  moves: Partial<Record<RecipientState, number>>,
  upTo: string | null,
): Promise<void> {
  await BroadcastCount.updateOne(
    { _id: planRowId(broadcastId) },
    { $inc: moves, ...(upTo === null ? {} : { $set: { plannedTo: upTo } }), $setOnInsert: { broadcastId } },
    { upsert: true },
  );
}

import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import { BroadcastCount } from '../../models/broadcastCount.ts';

/** Rows that share the counting of one broadcast. */
const shards = 32;

/** Any of the rows will do, as long as workers at the same moment take different ones. */
export function shardOf(text: string): number {
  let hash = 0;
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % shards;
}

/**
 * Counts people who moved, in the transaction in which they did; negative numbers for where they were.
 * @param key anything that differs between workers, such as the first person's row
 */
export async function countMoves(
  broadcastId: string,
  key: string,
  moves: Partial<Record<RecipientState | 'read', number>>,
): Promise<void> {
  const changes = Object.entries(moves).filter(([, by]) => by !== 0);
  if (changes.length === 0) return;
  await BroadcastCount.updateOne(
    { _id: `${broadcastId}-${shardOf(key)}` },
    { $inc: Object.fromEntries(changes), $setOnInsert: { broadcastId } },
    { upsert: true },
  );
}

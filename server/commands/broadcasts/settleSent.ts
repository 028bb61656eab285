import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { countMoves } from './countMoves.ts';
import { recipientIdOf } from './deliveryIds.ts';

/**
 * Takes down that these messages of broadcasts went out, on the rows of their people, in the running transaction: as
 * `settleNotice` does for one, with three commands for all of them.
 */
export async function settleSent(deliveryIds: readonly string[], at: Date): Promise<void> {
  const ids = deliveryIds.map(recipientIdOf).filter((id) => id !== null);
  const before = await BroadcastRecipient.find({ _id: { $in: ids } }, { broadcastId: 1, state: 1 }).lean();
  if (before.length === 0) return;
  await BroadcastRecipient.updateMany(
    { _id: { $in: before.map(({ _id }) => _id) } },
    { $set: { state: 'sent', at }, $unset: { errcode: 1, reason: 1 } },
  );
  const moves = new Map<string, { key: string; by: Partial<Record<RecipientState, number>> }>();
  for (const { _id, broadcastId, state } of before) {
    if (state === 'sent') continue;
    const { key, by } = moves.get(broadcastId) ?? { key: _id, by: {} };
    by[state] = (by[state] ?? 0) - 1;
    by.sent = (by.sent ?? 0) + 1;
    moves.set(broadcastId, { key, by });
  }
  for (const [broadcastId, { key, by }] of moves) await countMoves(broadcastId, key, by);
}

import type { BroadcastState } from '../../domain/broadcasts/machine.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { Delivery } from '../../models/delivery.ts';
import { countMoves } from './countMoves.ts';
import { deliveryIdOf } from './deliveryIds.ts';

/**
 * Takes messages out of the sending queue, in the running transaction: those of these people that have not left. A message
 * that a worker has claimed goes on, and its outcome is taken down as ever.
 */
export async function holdBack(
  broadcastId: string,
  recipientIds: readonly string[],
  state: BroadcastState,
): Promise<void> {
  const ids = recipientIds.map(deliveryIdOf);
  const waiting = await Delivery.find({ _id: { $in: ids }, state: 'pending' }, { _id: 1 }).lean();
  if (waiting.length === 0) return;
  const held = new Set(waiting.map(({ _id }) => _id));
  const people = recipientIds.filter((id) => held.has(deliveryIdOf(id)));
  await Delivery.deleteMany({ _id: { $in: [...held] }, state: 'pending' });
  const to = state === 'cancelled' ? 'cancelled' : 'pending';
  // A message that staff had sent again comes from a row that was final.
  const before = await BroadcastRecipient.find({ _id: { $in: people } }, { state: 1 }).lean();
  await BroadcastRecipient.updateMany({ _id: { $in: people } }, { $set: { state: to } });
  const moves: Record<string, number> = {};
  for (const row of before) moves[row.state] = (moves[row.state] ?? 0) - 1;
  moves[to] = (moves[to] ?? 0) + before.length;
  await countMoves(broadcastId, people[0] ?? '', moves);
}

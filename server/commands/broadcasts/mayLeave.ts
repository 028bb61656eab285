import { Broadcast } from '../../models/broadcast.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { rowsById } from '../../platform/rowsById.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recipientIdOf } from './deliveryIds.ts';
import { holdBack } from './holdBack.ts';

const stateOf = rowsById((ids) => Broadcast.find({ _id: { $in: ids } }, { state: 1 }).lean());

/**
 * Whether a message of a broadcast may leave now. One of a paused or cancelled broadcast goes back to its row, so that
 * stopping does not wait for the job that clears the queue.
 */
export async function mayLeave({ _id, object }: Pick<DeliveryDoc, '_id' | 'object'>): Promise<boolean> {
  const broadcast = await stateOf(object?.id ?? '');
  const recipientId = recipientIdOf(_id);
  if (!broadcast || !recipientId) return true;
  const { _id: broadcastId, state } = broadcast;
  if (state !== 'paused' && state !== 'cancelled') return true;
  await inTransaction(() => holdBack(broadcastId, [recipientId], state));
  return false;
}

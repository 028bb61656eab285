import type { UpdateQuery } from 'mongoose';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { outcomeFollowers } from '../followers.ts';

/**
 * Writes what became of a message, if its row is still in `state`, together with what follows from it for its kind.
 */
export async function writeOutcome(
  { _id, kind, object, state }: Pick<DeliveryDoc, '_id' | 'kind' | 'object' | 'state'>,
  write: UpdateQuery<DeliveryDoc>,
  { outcome, at }: { outcome: SendOutcome; at: Date },
): Promise<void> {
  const follow = outcomeFollowers[kind];
  if (!follow) {
    await Delivery.updateOne({ _id, state }, write);
    return;
  }
  await inTransaction(async () => {
    const { matchedCount } = await Delivery.updateOne({ _id, state }, write);
    if (matchedCount === 0) return;
    const { finishedAt, reason } = write.$set ?? {};
    const lineId = object?.id ?? '';
    await follow({
      deliveryId: _id,
      lineId,
      at,
      outcome,
      isFinal: Boolean(finishedAt),
      reason: reason ?? undefined,
    });
  });
}

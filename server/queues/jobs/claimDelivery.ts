import type { Via } from '../../domain/deliveries/vias.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';

/** How long a worker has for one attempt before another may take it over, ms. */
const attemptMs = 25_000;

/** Takes the row for one attempt; null when it is finished or another worker has it. Returns the row as it was. */
export async function claimDelivery(
  id: string,
  { now, via, reason }: { now: Date; via: Via; reason: string },
): Promise<DeliveryDoc | null> {
  return Delivery.findOneAndUpdate(
    { _id: id, $or: [{ state: 'pending' }, { state: 'sending', leaseUntil: { $lte: now } }] },
    [
      {
        $set: {
          state: 'sending',
          via,
          viaReason: reason,
          attempts: { $add: ['$attempts', 1] },
          firstAttemptAt: { $ifNull: ['$firstAttemptAt', now] },
          lastAttemptAt: now,
          leaseUntil: new Date(now.getTime() + attemptMs),
        },
      },
    ],
    { returnDocument: 'before', updatePipeline: true },
  ).lean();
}

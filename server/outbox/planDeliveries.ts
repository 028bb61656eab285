import { Delivery } from '../models/delivery.ts';
import type { PlannedDelivery } from './planDelivery.ts';

/** Writes the rows of many messages in one go, unless they exist; see `planDelivery`. */
export async function planDeliveries(planned: readonly PlannedDelivery[]): Promise<void> {
  if (planned.length === 0) return;
  const writes = planned.map(({ id, at, ...rest }) => ({
    updateOne: {
      filter: { _id: id },
      update: {
        $setOnInsert: { ...rest, state: 'pending' as const, attempts: 0, createdAt: at, dueAt: at },
      },
      upsert: true,
    },
  }));
  await Delivery.bulkWrite(writes);
}

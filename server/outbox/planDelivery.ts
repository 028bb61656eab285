import { Delivery } from '../models/delivery.ts';

/** A message that somebody is owed. */
export interface PlannedDelivery {
  /** `<cause>-<kind>`: planning the same message twice makes one row. No ":" (BullMQ job ids). */
  id: string;
  bureauId: string;
  personId: string;
  kind: string;
  channel: 'template' | 'customerService';
  object?: { kind: string; id: string };
  textSealed?: Buffer;
  at: Date;
}

/** Writes the row of a message, unless it exists; the relay offers it to the sending queue. */
export async function planDelivery({ id, at, ...rest }: PlannedDelivery): Promise<void> {
  await Delivery.updateOne(
    { _id: id },
    { $setOnInsert: { ...rest, state: 'pending', attempts: 0, createdAt: at, dueAt: at } },
    { upsert: true },
  );
}

import { Delivery } from '../models/delivery.ts';

/** A message that somebody is owed. */
export interface PlannedDelivery {
  /** `<cause>-<kind>`: planning the same message twice makes one row. No ":" (BullMQ job ids). */
  id: string;
  bureauId: string;
  personId: string;
  kind: string;
  /** `notice`: the way is chosen when it leaves. */
  channel: 'notice' | 'customerService';
  object?: { kind: string; id: string };
  textSealed?: Buffer;
  at: Date;
}

/** The same for the reporter of a lead, whom only the vault knows. */
export type ReporterDelivery = Omit<PlannedDelivery, 'personId'> & { reporterId: string };

/** Writes the row of a message, unless it exists; the relay offers it to the sending queue. */
export async function planDelivery(planned: PlannedDelivery): Promise<void> {
  await plan(planned);
}

/** Writes the row of a message to a reporter: it names their key in the vault and no person. */
export async function planReporterDelivery(planned: ReporterDelivery): Promise<void> {
  await plan(planned);
}

async function plan({ id, at, ...rest }: PlannedDelivery | ReporterDelivery): Promise<void> {
  await Delivery.updateOne(
    { _id: id },
    { $setOnInsert: { ...rest, state: 'pending', attempts: 0, createdAt: at, dueAt: at } },
    { upsert: true },
  );
}

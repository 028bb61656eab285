import type { UpdateQuery } from 'mongoose';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { batched } from '../../platform/batched.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { sentFollowers } from '../followers.ts';

/** A message that went out, as it was claimed, and what to write on its row. */
export interface Sent {
  row: Pick<DeliveryDoc, '_id' | 'kind' | 'state'>;
  write: UpdateQuery<DeliveryDoc>;
  at: Date;
}

/**
 * Writes that a message went out, if its row is still as it was claimed, together with what follows from it for its kind
 * (`sentFollowers`): one transaction for all that come at about the same time.
 */
export const writeSent = batched<Sent, void>(async (sent) => {
  await inTransaction(() => writeAll(sent));
  return sent.map(() => undefined);
});

async function writeAll(sent: readonly Sent[]): Promise<void> {
  const ids = sent.map(({ row }) => row._id);
  const rows = await Delivery.find({ _id: { $in: ids } }, { state: 1 }).lean();
  const states = new Map(rows.map(({ _id, state }) => [_id, state]));
  const ours = sent.filter(({ row }) => states.get(row._id) === row.state);
  if (ours.length === 0) return;
  await Delivery.bulkWrite(
    ours.map(({ row: { _id, state }, write }) => ({ updateOne: { filter: { _id, state }, update: write } })),
  );
  for (const kind of new Set(ours.map(({ row }) => row.kind))) {
    const alike = ours.filter(({ row }) => row.kind === kind);
    const at = new Date(Math.max(...alike.map((one) => one.at.getTime())));
    await sentFollowers[kind]?.(
      alike.map(({ row }) => row._id),
      at,
    );
  }
}

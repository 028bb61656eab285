import type { QueryFilter, UpdateQuery } from 'mongoose';
import { openUndeliveredTask } from '../../commands/deliveries/undeliveredTask.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { batched } from '../../platform/batched.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { outcomeFollowers } from '../followers.ts';
import type { SendServices } from '../services.ts';

/** Outcomes that come at about the same time are written together. */
const writeTogether = batched<{ mine: QueryFilter<DeliveryDoc>; write: UpdateQuery<DeliveryDoc> }, void>(
  async (outcomes) => {
    await Delivery.bulkWrite(
      outcomes.map(({ mine, write }) => ({ updateOne: { filter: mine, update: write } })),
      { ordered: false },
    );
    return outcomes.map(() => undefined);
  },
);

/**
 * Writes what became of a message, if its row is still in `state`, together with what follows from it for its kind, and
 * with the task of staff when an owed message is lost.
 */
export async function writeOutcome(
  { clock, ids }: Pick<SendServices, 'clock' | 'ids'>,
  row: DeliveryDoc,
  write: UpdateQuery<DeliveryDoc>,
  { outcome, at }: { outcome: SendOutcome; at: Date },
): Promise<void> {
  const { _id, kind, object, state, attempts } = row;
  // A worker that took too long may have been overtaken: what it knows counts when it is "sent", else the other's does.
  const mine = { _id, state, ...(outcome.kind === 'sent' ? {} : { attempts }) };
  const follow = outcomeFollowers[kind];
  const isLost = write.$set?.state === 'failed' || write.$set?.state === 'unknown';
  if (!follow && !isLost) {
    // One outcome that cannot be written must not take others with it; whatever was written before fits no more.
    await writeTogether({ mine, write }).catch(() => Delivery.updateOne(mine, write));
    return;
  }
  await inTransaction(async () => {
    const { matchedCount } = await Delivery.updateOne(mine, write);
    if (matchedCount === 0) return;
    if (isLost) await openUndeliveredTask({ clock, ids, actor: { kind: 'system', id: 'worker' } }, row);
    const { finishedAt, reason } = write.$set ?? {};
    const lineId = object?.id ?? '';
    await follow?.({
      deliveryId: _id,
      lineId,
      at,
      outcome,
      isFinal: Boolean(finishedAt),
      reason: reason ?? undefined,
    });
  });
}

import type { QueryFilter, UpdateQuery } from 'mongoose';
import { openUndeliveredTask } from '../../commands/deliveries/undeliveredTask.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { batched } from '../../platform/batched.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { outcomeFollowers, sentFollowers } from '../followers.ts';
import type { SendServices } from '../services.ts';
import { writeSent } from './writeSent.ts';

/** What is written, and on which row in which state. */
interface Writing {
  mine: QueryFilter<DeliveryDoc>;
  write: UpdateQuery<DeliveryDoc>;
}

/** Whether an owed message does not arrive, or nobody knows. */
const isLost = ({ $set }: UpdateQuery<DeliveryDoc>) => $set?.state === 'failed' || $set?.state === 'unknown';

/** Outcomes that come at about the same time are written together. */
const writeTogether = batched<Writing, void>(async (outcomes) => {
  await Delivery.bulkWrite(
    outcomes.map(({ mine, write }) => ({ updateOne: { filter: mine, update: write } })),
    { ordered: false },
  );
  return outcomes.map(() => undefined);
});

/**
 * Writes what became of a message, if its row is still in `state`, together with what follows from it for its kind, and
 * with the task of staff when an owed message is lost.
 */
export async function writeOutcome(
  services: Pick<SendServices, 'clock' | 'ids'>,
  row: DeliveryDoc,
  write: UpdateQuery<DeliveryDoc>,
  { outcome, at }: { outcome: SendOutcome; at: Date },
): Promise<void> {
  const { _id, kind, state, attempts } = row;
  // A worker that took too long may have been overtaken: what it knows counts when it is "sent", else the other's does.
  const mine = { _id, state, ...(outcome.kind === 'sent' ? {} : { attempts }) };
  if (!outcomeFollowers[kind] && !isLost(write)) {
    // One outcome that cannot be written must not take others with it; whatever was written before fits no more.
    await writeTogether({ mine, write }).catch(() => Delivery.updateOne(mine, write));
    return;
  }
  const alone = () => writeAlone(services, row, { mine, write }, { outcome, at });
  if (outcome.kind === 'sent' && sentFollowers[kind]) await writeSent({ row, write, at }).catch(alone);
  else await alone();
}

/** One outcome in a transaction of its own. */
async function writeAlone(
  { clock, ids }: Pick<SendServices, 'clock' | 'ids'>,
  row: DeliveryDoc,
  { mine, write }: Writing,
  { outcome, at }: { outcome: SendOutcome; at: Date },
): Promise<void> {
  await inTransaction(async () => {
    const { matchedCount } = await Delivery.updateOne(mine, write);
    if (matchedCount === 0) return;
    if (isLost(write))
      await openUndeliveredTask({ clock, ids, actor: { kind: 'system', id: 'worker' } }, row);
    const { finishedAt, reason } = write.$set ?? {};
    await outcomeFollowers[row.kind]?.({
      deliveryId: row._id,
      lineId: row.object?.id ?? '',
      at,
      outcome,
      isFinal: Boolean(finishedAt),
      reason: reason ?? undefined,
    });
  });
}

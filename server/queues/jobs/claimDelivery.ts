import { randomUUID } from 'node:crypto';
import type { Via } from '../../domain/deliveries/vias.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { batched } from '../../platform/batched.ts';

/** How long a worker has for one attempt before another may take it over, ms. */
const attemptMs = 25_000;

/** What an attempt writes on the row that it takes. */
interface Claim {
  now: Date;
  via: Via;
  reason: string;
}

/**
 * Takes the row, as it was read, for one attempt; null when it is finished or another worker has it. Returns the row as it is
 * now, with the attempt in it.
 */
export async function claimDelivery(
  { _id, state }: Pick<DeliveryDoc, '_id' | 'state'>,
  claim: Claim,
): Promise<DeliveryDoc | null> {
  if (state === 'pending') return claimPending({ id: _id, ...claim });
  return Delivery.findOneAndUpdate(
    { _id, state: 'sending', leaseUntil: { $lte: claim.now } },
    written(claim, randomUUID()),
    { returnDocument: 'after' },
  ).lean();
}

function written({ now, via, reason }: Claim, mark: string) {
  const leaseUntil = new Date(now.getTime() + attemptMs);
  return {
    $set: { state: 'sending' as const, via, viaReason: reason, lastAttemptAt: now, leaseUntil, claim: mark },
    $inc: { attempts: 1 },
    // Missing counts as later.
    $min: { firstAttemptAt: now },
  };
}

/** All that are about to leave the same way are taken together; the mark says afterwards which of them are ours. */
const claimPending = batched<Claim & { id: string }, DeliveryDoc | null>(async (claims) => {
  const mark = randomUUID();
  const groups = new Map<string, { first: Claim; ids: string[] }>();
  for (const { id, ...first } of claims) {
    const key = `${first.via} ${first.reason}`;
    const group = groups.get(key) ?? { first, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  for (const { first, ids } of groups.values())
    await Delivery.updateMany({ _id: { $in: ids }, state: 'pending' }, written(first, mark));
  const ids = claims.map(({ id }) => id);
  const ours = await Delivery.find({ _id: { $in: ids }, claim: mark }).lean();
  const byId = new Map<string, DeliveryDoc>(ours.map((row) => [row._id, row]));
  return ids.map((id) => {
    const row = byId.get(id) ?? null;
    // Asked for twice in one batch: one of them has it.
    byId.delete(id);
    return row;
  });
});

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
export async function claimDelivery(row: DeliveryDoc, claim: Claim): Promise<DeliveryDoc | null> {
  if (row.state === 'pending') return claimPending({ row, claim });
  return Delivery.findOneAndUpdate(
    { _id: row._id, state: 'sending', leaseUntil: { $lte: claim.now } },
    { $set: written(claim, randomUUID()), ...counted(claim) },
    { returnDocument: 'after' },
  ).lean();
}

const written = ({ now, via, reason }: Claim, mark: string) => ({
  ...{ state: 'sending' as const, via, viaReason: reason, lastAttemptAt: now, claim: mark },
  leaseUntil: new Date(now.getTime() + attemptMs),
});

// Missing counts as later.
const counted = ({ now }: Claim) => ({ $inc: { attempts: 1 }, $min: { firstAttemptAt: now } });

/** All that are about to leave the same way are taken together. */
const claimPending = batched<{ row: DeliveryDoc; claim: Claim }, DeliveryDoc | null>(async (wanted) => {
  const mark = randomUUID();
  const groups = new Map<string, (typeof wanted)[number][]>();
  for (const one of wanted) {
    const key = `${one.claim.via} ${one.claim.reason} ${one.row.attempts}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const ours = new Map<string, DeliveryDoc>();
  for (const group of groups.values())
    for (const row of await claimGroup(group, mark)) ours.set(row._id, row);
  return wanted.map(({ row: { _id } }) => {
    const row = ours.get(_id) ?? null;
    // Asked for twice in one batch: one of them has it.
    ours.delete(_id);
    return row;
  });
});

/** Takes those that are still as they were read. When it was not all of them, the mark says which are ours. */
async function claimGroup(
  group: readonly { row: DeliveryDoc; claim: Claim }[],
  mark: string,
): Promise<DeliveryDoc[]> {
  const [first] = group;
  if (!first) return [];
  const {
    claim,
    row: { attempts },
  } = first;
  const set = written(claim, mark);
  const ids = [...new Set(group.map(({ row }) => row._id))];
  const asRead = { _id: { $in: ids }, state: 'pending' as const, attempts };
  const { modifiedCount } = await Delivery.updateMany(asRead, { $set: set, ...counted(claim) });
  if (modifiedCount < ids.length) return Delivery.find({ _id: { $in: ids }, claim: mark }).lean();
  return group.map(({ row }) => ({
    ...{ ...row, ...set, attempts: attempts + 1 },
    firstAttemptAt: row.firstAttemptAt ?? claim.now,
  }));
}

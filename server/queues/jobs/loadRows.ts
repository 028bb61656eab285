import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { SubscriptionGrant, type SubscriptionGrantDoc } from '../../models/subscriptionGrant.ts';
import { batched } from '../../platform/batched.ts';

/** Puts rows in the order of the ids that were asked for; null where there is none. */
function inOrder<T extends { _id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/**
 * What sending reads, by id, for all jobs of this process at once: one look for many messages instead of one for each is most
 * of what makes sending fast. Never inside a transaction: the look may have been somebody else's.
 */
export const loadRows = {
  delivery: batched<string, DeliveryDoc | null>(async (ids) =>
    inOrder<DeliveryDoc>(ids, await Delivery.find({ _id: { $in: [...ids] } }).lean()),
  ),
  person: batched<string, PersonDoc | null>(async (ids) =>
    inOrder<PersonDoc>(ids, await Person.find({ _id: { $in: [...ids] } }).lean()),
  ),
  grant: batched<string, SubscriptionGrantDoc | null>(async (ids) =>
    inOrder<SubscriptionGrantDoc>(ids, await SubscriptionGrant.find({ _id: { $in: [...ids] } }).lean()),
  ),
};

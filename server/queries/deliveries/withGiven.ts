import { type Given, given } from '../../domain/deliveries/given.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { Person } from '../../models/person.ts';

/** Messages with the moment since when they count as given; one question for all their people. */
export async function withGiven<T extends DeliveryDoc>(
  rows: readonly T[],
): Promise<(T & { given: Given | null })[]> {
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const columns = { following: 1, followedAt: 1, lastSeenAt: 1 } as const;
  const people = ids.length > 0 ? await Person.find({ _id: { $in: ids } }, columns).lean() : [];
  const readers = new Map(people.map((person) => [person._id, person]));
  return rows.map((row) => ({ ...row, given: given(row, readers.get(row.personId ?? '') ?? null) }));
}

import { newsKinds } from '../../domain/deliveries/priorities.ts';
import { beijingDay } from '../../domain/time.ts';
import { Delivery } from '../../models/delivery.ts';
import { batched } from '../../platform/batched.ts';

const dayMs = 86_400_000;

/**
 * When somebody who had as many news today as anybody may get can have the next; null while there is room. One look for all
 * who are asked about at the same time, never inside a transaction.
 */
export async function fullUntil(
  { personId, newsPerDay }: { personId: string; newsPerDay: number },
  now: Date,
): Promise<Date | null> {
  const midnight = new Date(`${beijingDay(now)}T00:00:00+08:00`);
  const had = await hadSince({ personId, midnight: midnight.getTime() });
  return had < newsPerDay ? null : new Date(midnight.getTime() + dayMs);
}

/** How many news a person had since a midnight. */
const hadSince = batched<{ personId: string; midnight: number }, number>(async (asked) => {
  const counts = new Map<string, number>();
  const key = (personId: string | null | undefined, midnight: number) => `${midnight} ${personId}`;
  for (const midnight of new Set(asked.map((one) => one.midnight))) {
    const people = asked.filter((one) => one.midnight === midnight).map(({ personId }) => personId);
    const rows = await Delivery.find(
      {
        ...{
          personId: { $in: people },
          kind: { $in: newsKinds },
          lastAttemptAt: { $gte: new Date(midnight) },
        },
        // News wait for a day at most a few times; what is older than a month is not looked at.
        createdAt: { $gte: new Date(midnight - 30 * dayMs) },
        state: { $in: ['sending', 'sent', 'delivered', 'unknown'] },
      },
      { personId: 1 },
    ).lean();
    for (const { personId } of rows)
      counts.set(key(personId, midnight), (counts.get(key(personId, midnight)) ?? 0) + 1);
  }
  return asked.map(({ personId, midnight }) => counts.get(key(personId, midnight)) ?? 0);
});

import { beijingDay } from '../../domain/time.ts';
import { Delivery } from '../../models/delivery.ts';

const dayMs = 86_400_000;

/** When somebody who had as many news today as anybody may get can have the next; null while there is room. */
export async function fullUntil(
  { personId, kinds, newsPerDay }: { personId: string; kinds: readonly string[]; newsPerDay: number },
  now: Date,
): Promise<Date | null> {
  const midnight = new Date(`${beijingDay(now)}T00:00:00+08:00`);
  const had = await Delivery.countDocuments({
    ...{ personId, kind: { $in: [...kinds] }, lastAttemptAt: { $gte: midnight } },
    // News wait for a day at most a few times; what is older than a month is not looked at.
    createdAt: { $gte: new Date(midnight.getTime() - 30 * dayMs) },
    state: { $in: ['sending', 'sent', 'delivered', 'unknown'] },
  });
  return had < newsPerDay ? null : new Date(midnight.getTime() + dayMs);
}

import { addDays, type Day } from './days.ts';
import { isWorkingDay } from './workingDays.ts';

/**
 * Counts working days for many pairs of days without walking the same days again.
 * @returns working days after `from`, up to and with `to`; 0 when `to` is not later
 * @throws NoHolidayTable from the function it returns
 */
export function workingDayCounter(
  first: Day,
  isWorking: (day: Day) => boolean = isWorkingDay,
): (from: Day, to: Day) => number {
  /** Working days after `first`, by day. */
  const upTo = new Map<Day, number>([[first, 0]]);
  let last = first;
  const count = (day: Day): number => {
    if (day < first) throw new Error(`${day} lies before ${first}`);
    while (last < day) {
      const next = addDays(last, 1);
      upTo.set(next, (upTo.get(last) ?? 0) + (isWorking(next) ? 1 : 0));
      last = next;
    }
    return upTo.get(day) ?? 0;
  };
  return (from, to) => Math.max(0, count(to) - count(from));
}

import { addDays, type Day, daysBetween } from '../calendar/days.ts';
import { isWorkingDay, NoHolidayTable } from '../calendar/workingDays.ts';
import type { IsWorkingDay } from './dates.ts';
import type { ClockUnit } from './kinds.ts';

/**
 * Days from `today` to the limit in the clock's own unit: 0 on the last day in time, negative when late. Null while
 * nobody can say.
 */
export function daysLeft(
  unit: ClockUnit,
  limitOn: Day | null,
  today: Day,
  isWorking: IsWorkingDay = isWorkingDay,
): number | null {
  if (!limitOn) return null;
  if (unit === 'days') return daysBetween(today, limitOn);
  try {
    // Late on a weekend is late: the first day after the limit counts whatever day it is.
    if (today > limitOn) return -Math.max(1, between(limitOn, today, isWorking));
    return between(today, limitOn, isWorking);
  } catch (error) {
    if (error instanceof NoHolidayTable) return null;
    throw error;
  }
}

/** Working days after `from`, up to and with `to`. */
function between(from: Day, to: Day, isWorking: IsWorkingDay): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorking(day)) count += 1;
  return count;
}

import { addDays, type Day } from '../calendar/days.ts';
import { isWorkingDay, NoHolidayTable } from '../calendar/workingDays.ts';
import type { ClockRule } from './kinds.ts';

/** Working days after the limit until the unit above is told (ours). */
export const escalateAfter = 3;

/** Days that do not count: those after `from` up to and with `until`. */
export interface Pause {
  from: Day;
  until: Day;
}

/** What the days of a clock follow from. */
export interface ClockBasis {
  /** The day of the event; it never counts itself. */
  startedOn: Day;
  /** Counts that were granted so far. */
  extended: readonly number[];
  pauses: readonly Pause[];
}

/** The days of a clock; null where a year that it reaches has no holiday table. */
export interface ClockDates {
  /** From this day on it is nearly due; the limit itself for kinds without an early warning. */
  softOn: Day | null;
  /** The last day in time. */
  limitOn: Day | null;
  /** From this day on the unit above is told. */
  escalateOn: Day | null;
  /** The year whose table is missing. */
  missingYear: number | null;
}

/** Tells working days from others. @throws NoHolidayTable */
export type IsWorkingDay = (day: Day) => boolean;

/**
 * When a clock warns, ends and is told above. Always counted from the beginning, so that the answer is the same however
 * often it was paused, extended and recalculated. A year without a table leaves the days behind it null: never a guess.
 */
export function clockDates(
  { unit, count, soft }: Pick<ClockRule, 'unit' | 'count' | 'soft'>,
  { startedOn, extended, pauses }: ClockBasis,
  isWorking: IsWorkingDay = isWorkingDay,
): ClockDates {
  const total = extended.reduce((sum, more) => sum + more, count);
  const dates: ClockDates = { softOn: null, limitOn: null, escalateOn: null, missingYear: null };
  const isCounted = (day: Day) =>
    !pauses.some(({ from, until }) => from < day && day <= until) && (unit === 'days' || isWorking(day));
  try {
    dates.softOn = nth(startedOn, total - soft, isCounted);
    dates.limitOn = nth(dates.softOn, soft, isCounted);
    dates.escalateOn = nth(dates.limitOn, escalateAfter, isWorking);
  } catch (error) {
    if (!(error instanceof NoHolidayTable)) throw error;
    dates.missingYear = error.year;
  }
  return dates;
}

/** The `count`-th day after `day` that counts. */
function nth(day: Day, count: number, isCounted: (day: Day) => boolean): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isCounted(current)) left -= 1;
  }
  return current;
}

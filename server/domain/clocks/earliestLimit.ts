import type { Day } from '../calendar/days.ts';
import { isFixedHoliday } from '../calendar/holidayTable.ts';
import { isWorkingDay, NoHolidayTable } from '../calendar/workingDays.ts';
import { type ClockBasis, clockDates, type IsWorkingDay } from './dates.ts';
import type { ClockRule } from './kinds.ts';

/**
 * The earliest day on which a limit can fall while its year has no table: every day but the fixed days off might be a working
 * day, because weekends can become make-up days. Whoever is done by then is in time, whatever the notice will say.
 */
export function earliestLimit(
  rule: Pick<ClockRule, 'unit' | 'count' | 'soft'>,
  basis: ClockBasis,
  isWorking: IsWorkingDay = isWorkingDay,
): Day | null {
  return clockDates(rule, basis, (day) => {
    try {
      return isWorking(day);
    } catch (error) {
      if (!(error instanceof NoHolidayTable)) throw error;
      return !isFixedHoliday(day);
    }
  }).limitOn;
}

import { addDays, type Day } from '../calendar/days.ts';
import { addWorkingDays, NoHolidayTable } from '../calendar/workingDays.ts';

/** How long a unit has for its opinion (ours). */
const workingDays = 10;
/** The same without a holiday table, as in late December before next year's is published. */
const calendarDays = 14;

/** Last day on which a link made on `today` can be answered. */
export function opinionDeadline(today: Day): Day {
  try {
    return addWorkingDays(today, workingDays);
  } catch (error) {
    if (error instanceof NoHolidayTable) return addDays(today, calendarDays);
    throw error;
  }
}

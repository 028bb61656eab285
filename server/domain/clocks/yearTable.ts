import { addDays, type Day } from '../calendar/days.ts';
import { isWorkingDay, NoHolidayTable } from '../calendar/workingDays.ts';
import type { IsWorkingDay } from './dates.ts';

/** The working days of a year, one `1` or `0` per day; null for a year without a table. */
export function yearTable(year: number, isWorking: IsWorkingDay = isWorkingDay): string | null {
  const end: Day = `${year + 1}-01-01`;
  const days: string[] = [];
  try {
    for (let day = `${year}-01-01`; day < end; day = addDays(day, 1)) days.push(isWorking(day) ? '1' : '0');
  } catch (error) {
    if (error instanceof NoHolidayTable) return null;
    throw error;
  }
  return days.join('');
}

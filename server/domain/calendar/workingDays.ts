import chineseDays from 'chinese-days';
import { addDays, type Day } from './days.ts';

/** The first year that the holiday table covers. */
const firstYear = 2004;

/** Days that were looked up before: the package takes its time, and the tables are those of this process. */
const looked = new Map<Day, boolean>();

/** A year without a holiday table: a loud fault for staff, never a guess (design §5.6). */
export class NoHolidayTable extends Error {
  override readonly name = 'NoHolidayTable';
  readonly year: number;

  constructor(year: number) {
    super(`No table of public holidays for ${year}`);
    this.year = year;
  }
}

/**
 * Whether people work on that day: weekdays and make-up days (调休), without public holidays.
 * @throws NoHolidayTable for a year that the State Council's notice is not known for
 */
export function isWorkingDay(day: Day): boolean {
  const known = looked.get(day);
  if (known !== undefined) return known;
  const year = Number(day.slice(0, 4));
  if (year < firstYear || !hasTable(year)) throw new NoHolidayTable(year);
  const works = chineseDays.isWorkday(day);
  looked.set(day, works);
  return works;
}

/**
 * The `count`-th working day after `day`; the day itself never counts (five after 2026-09-30 is 2026-10-13).
 * @throws NoHolidayTable
 */
export function addWorkingDays(day: Day, count: number): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** National Day is a holiday in every published table, so a year in which it is none has no table. */
function hasTable(year: number): boolean {
  return (
    chineseDays.isHoliday(`${year}-10-01`) && chineseDays.getDayDetail(`${year}-10-01`).name.includes(',')
  );
}

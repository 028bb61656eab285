import chineseDays from 'chinese-days';
import { addDays, type Day, dayOfYear } from './days.ts';
import { loadedTable, loadedVersion } from './loadedTables.ts';

/** The first year that the holiday table covers. */
const firstYear = 2004;

/** Days that were looked up before: the package takes its time, and the tables are those of this process. */
const looked = new Map<Day, boolean>();
/** The loaded tables that `looked` was filled by. */
let lookedBy = loadedVersion();

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
 * Whether people work on that day: weekdays and make-up days (调休), without public holidays. A table that staff put in and
 * checked comes before that of the package, which may be older than a correction.
 * @throws NoHolidayTable for a year that the State Council's notice is not known for
 */
export function isWorkingDay(day: Day): boolean {
  if (lookedBy !== loadedVersion()) looked.clear();
  lookedBy = loadedVersion();
  const known = looked.get(day);
  if (known !== undefined) return known;
  const year = Number(day.slice(0, 4));
  const loaded = loadedTable(year);
  if (!loaded && (year < firstYear || !hasTable(year))) throw new NoHolidayTable(year);
  const works = loaded ? loaded[dayOfYear(day)] === '1' : chineseDays.isWorkday(day);
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

/** Whether the program itself brings a table of that year. */
export function isInPackage(year: number): boolean {
  return year >= firstYear && hasTable(year);
}

/** National Day is a holiday in every published table, so a year in which it is none has no table. */
function hasTable(year: number): boolean {
  return (
    chineseDays.isHoliday(`${year}-10-01`) && chineseDays.getDayDetail(`${year}-10-01`).name.includes(',')
  );
}

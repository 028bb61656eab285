import type { Problem } from '../errors.ts';
import { addDays, type Day, isDay, isWeekend } from './days.ts';

/** What the State Council's notice says about a year. */
export interface HolidayTable {
  year: number;
  /** Every day off that the notice names, weekends among them. */
  holidays: readonly Day[];
  /** Weekend days on which people work (调休). */
  makeUps: readonly Day[];
}

/** Days off with a fixed date (全国年节及纪念日放假办法, as of 2025). */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Days off that the same rules give a year, and more than any notice named so far (ours). */
const [fewest, most, mostMakeUps] = [13, 60, 20];

/** Days off of every year, whatever the notice will say. */
export function isFixedHoliday(day: Day): boolean {
  return fixed.includes(day.slice(5));
}

/**
 * Everything that is wrong with a table, with paths: dates of another year, doubles, a make-up day that is a weekday
 * anyway, a day both on and off, fixed days off that are missing, numbers that no notice ever had.
 */
export function holidayProblems({ year, holidays, makeUps }: HolidayTable): Problem[] {
  const problems = [...dateProblems('holidays', holidays, year), ...dateProblems('makeUps', makeUps, year)];
  const say = (path: string, code: string, message: string) => problems.push({ path, code, message });
  for (const [at, day] of makeUps.entries()) {
    if (isDay(day) && !isWeekend(day))
      say(`makeUps.${at}`, 'weekday', `${day} 本来就是工作日，调休上班日应是周六或周日。`);
    if (holidays.includes(day)) say(`makeUps.${at}`, 'both', `${day} 同时写成了放假和上班，请核对。`);
  }
  const missing = fixed.map((date) => `${year}-${date}`).filter((day) => !holidays.includes(day));
  if (missing.length > 0)
    say('holidays', 'fixed', `缺少法定节假日 ${missing.join('、')}，请对照放假安排补上。`);
  if (holidays.length < fewest || holidays.length > most) {
    say('holidays', 'count', `放假日应有 ${fewest} 到 ${most} 天，现在是 ${holidays.length} 天，请核对。`);
  }
  if (makeUps.length > mostMakeUps) say('makeUps', 'count', `调休上班日最多 ${mostMakeUps} 天，请核对。`);
  return problems;
}

function dateProblems(path: string, days: readonly Day[], year: number): Problem[] {
  return days.flatMap((day, at): Problem[] => {
    const here = `${path}.${at}`;
    if (!isDay(day))
      return [
        { path: here, code: 'date', message: `“${day.slice(0, 20)}”不是日期，请写成 ${year}-01-01 这样。` },
      ];
    if (!day.startsWith(`${year}-`))
      return [{ path: here, code: 'year', message: `${day} 不在 ${year} 年，请核对。` }];
    if (days.indexOf(day) !== at)
      return [{ path: here, code: 'double', message: `${day} 写了两次，请去掉一个。` }];
    return [];
  });
}

/** A table without problems as one `1` (working day) or `0` per day of its year. */
export function holidayDays({ year, holidays, makeUps }: HolidayTable): string {
  const [off, on] = [new Set(holidays), new Set(makeUps)];
  const days: string[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
    days.push(on.has(day) || !(off.has(day) || isWeekend(day)) ? '1' : '0');
  }
  return days.join('');
}

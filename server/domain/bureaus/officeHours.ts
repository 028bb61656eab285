import { addDays, type Day, isWeekend } from '../calendar/days.ts';
import { isWorkingDay, NoHolidayTable } from '../calendar/workingDays.ts';
import type { Problem } from '../errors.ts';
import { beijingDay, beijingTime } from '../time.ts';

/** A stretch of time in which the staff of a unit read the chat, on one weekday: 1 is Monday, 5 is Friday; `HH:MM` in Beijing. */
export interface OfficeRange {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** Monday to Friday, as people read them. Weekends are worked only as make-up days, by the hours of the first weekday. */
export const officeWeekdays = ['星期一', '星期二', '星期三', '星期四', '星期五'] as const;

/** Whether somebody reads the chat now, and if not, from when on. `unknown`: nothing can be said. */
export type OfficeState =
  | { readonly state: 'open' | 'unknown' }
  | { readonly state: 'closed'; readonly opensOn: Day; readonly opensAt: string };

/** Stretches of one weekday, and days that are looked ahead: longer than any holiday (ours). */
const [mostRanges, mostDays] = [4, 30];

/**
 * Whether the office is open at `now`. Public holidays are off, make-up days (调休) have the hours of the first weekday that has
 * any (ours). Without the holiday table of a year nothing is promised.
 */
export function officeAt(
  hours: readonly OfficeRange[],
  now: Date,
  isWorking: (day: Day) => boolean = isWorkingDay,
): OfficeState {
  if (hours.length === 0) return { state: 'unknown' };
  const [today, time] = [beijingDay(now), beijingTime(now)];
  try {
    for (let ahead = 0; ahead <= mostDays; ahead += 1) {
      const day = addDays(today, ahead);
      const ranges = isWorking(day) ? rangesOn(hours, day) : [];
      if (ahead === 0 && ranges.some(({ from, to }) => from <= time && time < to)) return { state: 'open' };
      const next = ranges.find(({ from }) => ahead > 0 || from > time);
      if (next) return { state: 'closed', opensOn: day, opensAt: next.from };
    }
  } catch (error) {
    if (!(error instanceof NoHolidayTable)) throw error;
  }
  return { state: 'unknown' };
}

function rangesOn(hours: readonly OfficeRange[], day: Day): readonly OfficeRange[] {
  const sorted = [...hours].sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from));
  const weekday = isWeekend(day) ? sorted[0]?.weekday : new Date(`${day}T00:00:00Z`).getUTCDay();
  return sorted.filter((range) => range.weekday === weekday);
}

/** Everything that is wrong with office hours, with paths `hours.<place>…`; overlapping stretches are named at the later one. */
export function officeHoursProblems(hours: readonly OfficeRange[]): Problem[] {
  if (hours.length === 0) {
    const message = '请至少填一段时间；不想写办公时间，请点“不设置”。';
    return [{ path: 'hours', code: 'empty', message }];
  }
  return hours.flatMap((range, at) => rangeProblems(range, at, hours.slice(0, at)));
}

function rangeProblems(range: OfficeRange, at: number, before: readonly OfficeRange[]): Problem[] {
  const { weekday, from, to } = range;
  const wrong = (['from', 'to'] as const).filter((end) => !isTime(range[end]));
  if (wrong.length > 0) {
    const message = '请写几点几分，例如 09:00。';
    return wrong.map((end) => ({ path: `hours.${at}.${end}`, code: 'time', message }));
  }
  if (from >= to) return [{ path: `hours.${at}.to`, code: 'order', message: '结束要晚于开始，请核对。' }];
  const day = officeWeekdays[weekday - 1] ?? '';
  const same = before.filter((other) => other.weekday === weekday);
  const clash = same.find((other) => isTime(other.to) && from < other.to && other.from < to);
  const [overlap, count] = [
    `和${day} ${clash?.from}–${clash?.to} 重叠，请改一下。`,
    `${day}最多写 ${mostRanges} 段时间，请合并。`,
  ];
  return [
    ...(clash ? [{ path: `hours.${at}.from`, code: 'overlap', message: overlap }] : []),
    ...(same.length >= mostRanges ? [{ path: `hours.${at}`, code: 'count', message: count }] : []),
  ];
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

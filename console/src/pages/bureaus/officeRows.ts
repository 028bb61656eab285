import type { OfficeRange } from '../../api/types.ts';

/** Monday to Friday; `weekday` of a range is the place in this list, from 1. */
export const weekdays = ['星期一', '星期二', '星期三', '星期四', '星期五'] as const;

/** A stretch in the form; `key` tells rows apart while they come and go. */
export interface OfficeRow {
  key: number;
  weekday: number;
  from: string;
  to: string;
}

let made = 0;

/** A row of its own. */
export function rowOf({ weekday, from, to }: OfficeRange): OfficeRow {
  made += 1;
  return { key: made, weekday, from, to };
}

/** Most bureaus' hours, to begin from. */
export function commonRows(): OfficeRow[] {
  return weekdays.flatMap((_, at) =>
    [
      ['09:00', '12:00'],
      ['13:30', '17:30'],
    ].map(([from = '', to = '']) => rowOf({ weekday: at + 1, from, to })),
  );
}

/** Every day as Monday is. */
export function likeMonday(rows: readonly OfficeRow[]): OfficeRow[] {
  const monday = rows.filter(({ weekday }) => weekday === 1);
  return weekdays.flatMap((_, at) => monday.map((row) => rowOf({ ...row, weekday: at + 1 })));
}

/** As the rows stand on the page, day by day: the order that problems count by. */
export function rangesOf(rows: readonly OfficeRow[]): OfficeRange[] {
  return [...rows]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, from, to }) => ({ weekday, from, to }));
}

/** One line per weekday for reading: `星期一 09:00–12:00、13:30–17:30`. */
export function officeLines(hours: readonly OfficeRange[]): string[] {
  return weekdays.map((label, at) => {
    const ranges = hours.filter(({ weekday }) => weekday === at + 1);
    return `${label} ${ranges.map(({ from, to }) => `${from}–${to}`).join('、') || '不办公'}`;
  });
}

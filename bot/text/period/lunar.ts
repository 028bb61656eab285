import { addDays, type Day } from '../../../server/domain/calendar/days.ts';
import { dayOf, type Span } from './civil.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Days from the earliest first of a lunar month to the latest 30th of it. */
const SEARCHED = 72;

/**
 * The day of a date of the lunar calendar whose year begins in `year`: the twelfth month lies in the next one. Null
 * when the month has no such date; leap months are never meant.
 */
export function lunarDay(year: number, month: number, date: number): Day | null {
  if (date < 1 || date > 30) return null;
  const earliest = dayOf(year, 1, 20);
  const first = earliest && addDays(earliest, Math.floor(29.5 * (month - 1)));
  for (let at = 0; first !== null && at < SEARCHED; at += 1) {
    const day = addDays(first, at);
    const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
    const [named, on] = parts.filter(({ type }) => type !== 'literal').map(({ value }) => value);
    if (named === String(month) && on === String(date)) return day;
  }
  return null;
}

/** The last day of the lunar year that begins in `year`: 除夕, whether that is the 29th or the 30th. */
export function lunarNewYearsEve(year: number): Day | null {
  const next = lunarDay(year + 1, 1, 1);
  return next && addDays(next, -1);
}

/** A whole lunar month. */
export function lunarMonth(year: number, month: number): Span | null {
  const from = lunarDay(year, month, 1);
  const last = lunarDay(year, month, 30) ?? lunarDay(year, month, 29);
  return from === null || last === null ? null : { from, to: last };
}

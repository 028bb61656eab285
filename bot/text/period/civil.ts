import { addDays, type Day } from '../../../server/domain/calendar/days.ts';

/** Days in a row, first and last included, `YYYY-MM-DD`. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The parts of a day; months and dates count from 1. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** That day, or null when the month has no such date. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  const known = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().slice(0, 10) === day ? day : null;
}

/** One day as a span. */
export function single(day: Day | null): Span | null {
  return day === null ? null : { from: day, to: day };
}

/** The whole month; months below 1 and above 12 lead into other years. */
export function monthOf(year: number, month: number): Span {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: first, to: last };
}

/** The whole year. */
export function yearOf(year: number): Span {
  return { from: `${pad(year, 4)}-01-01`, to: `${pad(year, 4)}-12-31` };
}

/** From Monday to Sunday: the week of a day. */
export function weekOf(day: Day): Span {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const from = addDays(day, 1 - weekday);
  return { from, to: addDays(from, 6) };
}

/** The same date so many months earlier; the last of the month where it has no such date. */
export function monthsBefore(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const { from, to } = monthOf(year, month - count);
  const target = partsOf(from);
  return dayOf(target.year, target.month, date) ?? to;
}

/** A month's parts as people name them: 上旬, 月初, 月底. */
export function partOfMonth({ from, to }: Span, part: string): Span {
  if (/^[上初]/.test(part)) return { from, to: addDays(from, 9) };
  if (part.startsWith('中')) return { from: addDays(from, 10), to: addDays(from, 19) };
  return { from: addDays(from, 20), to };
}

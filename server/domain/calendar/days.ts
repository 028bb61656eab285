const dayMs = 24 * 60 * 60_000;

/** A civil date of the product, `YYYY-MM-DD` in Beijing. Texts compare as dates do. */
export type Day = string;

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day `count` calendar days after `day`; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  return toDay(at(day) + count * dayMs);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((at(to) - at(from)) / dayMs);
}

/** The place of a day in its year, 0 for 1 January. */
export function dayOfYear(day: Day): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, day);
}

/** Whether a text is a date that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text)) && toDay(at(text)) === text;
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return new Date(at(day)).getUTCDay() % 6 === 0;
}

/** The same date `count` months later, or the last day of a month that lacks it. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/**
 * The same date `count` years later. 29 February becomes 28 February in a year without it (domain notes, trap 26).
 */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, 12 * count);
}

/**
 * Last day of a term of `years` that begins on `start`: the same date minus one day. A term that begins on
 * 29 February ends on 28 February, not on the 27th: nobody loses a day because their year lacks it.
 */
export function termEnd(start: Day, years: number): Day {
  const anniversary = addYears(start, years);
  return anniversary.slice(5) === start.slice(5) ? addDays(anniversary, -1) : anniversary;
}

/** China has one time zone without daylight saving: UTC+8. */
const OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China, `YYYY-MM-DD`. */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Day and time of day for people: `11月23日 09:30`. */
export function shortTime(at: Date): string {
  return `${shortDay(at)} ${new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 16)}`;
}

/** The same for people: `11月23日`. */
export function shortDay(now: Date): string {
  const [, month, day] = dayInChina(now).split('-').map(Number);
  return `${month}月${day}日`;
}

/** A civil date `YYYY-MM-DD` as people write it: `2028年2月29日`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** China has one time zone without daylight saving: UTC+8. */
const OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China, `YYYY-MM-DD`. */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The same for people: `11月23日`. */
export function shortDay(now: Date): string {
  const [, month, day] = dayInChina(now).split('-').map(Number);
  return `${month}月${day}日`;
}

/** A day `YYYY-MM-DD` in full: `2026年11月25日`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

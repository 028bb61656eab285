/** A day `YYYY-MM-DD` as documents write it: 2026年11月25日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

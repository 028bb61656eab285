/** A civil date `YYYY-MM-DD` as people write it: 2028年2月29日. */
export function formatDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** How long a term still runs, in words. */
export function daysLeftWords(days: number): string {
  if (days < 0) return `已过 ${-days} 天`;
  return days === 0 ? '今天到期' : `${days} 天`;
}

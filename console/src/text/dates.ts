const zone = { timeZone: 'Asia/Shanghai' } as const;
const day = new Intl.DateTimeFormat('zh-CN', { ...zone, year: 'numeric', month: 'long', day: 'numeric' });
const time = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false });

/** 2025年11月23日, in Beijing whatever the computer's clock thinks. */
export function formatDay(instant: string): string {
  return day.format(new Date(instant));
}

/** 2025年11月23日 16:05 */
export function formatTime(instant: string): string {
  return `${formatDay(instant)} ${time.format(new Date(instant))}`;
}

/** The year that it is in Beijing. */
export function thisYear(): number {
  return Number(new Intl.DateTimeFormat('en', { ...zone, year: 'numeric' }).format(new Date()));
}

/** How long an application has waited, in words. */
export function formatWaiting(days: number): string {
  return days === 0 ? '不到 1 天' : `${days} 天`;
}

/** The day that it is in Beijing, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', zone).format(new Date());
}

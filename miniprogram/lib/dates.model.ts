/** The clock of Beijing, wherever the phone is. */
function beijing(iso: string): Date {
  return new Date(new Date(iso).getTime() + 8 * 60 * 60_000);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026年11月25日, of a day `YYYY-MM-DD` or of an instant. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = (day.length > 10 ? dayOf(day) : day).split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 11月25日 09:30 in Beijing. */
export function timeWords(iso: string): string {
  const at = beijing(iso);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** 11月25日 周三 09:30: for what somebody has to come to. */
export function meetingWords(iso: string): string {
  const weekday = '日一二三四五六'[beijing(iso).getUTCDay()] ?? '';
  const [date = '', time = ''] = timeWords(iso).split(' ');
  return `${date} 周${weekday} ${time}`;
}

/** `YYYY-MM-DD` in Beijing. */
export function dayOf(iso: string): string {
  const at = beijing(iso);
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

import type { CallContent } from '../api/types.ts';
import { formatDay } from './dates.ts';

/** 2025年11月23日, of a civil date `YYYY-MM-DD`. */
export function formatCivilDay(day: string): string {
  return formatDay(`${day}T00:00:00+08:00`);
}

/** 2025年11月23日 至 2025年12月2日 */
export function formatWindow({ opensOn, closesOn }: { opensOn: string; closesOn: string }): string {
  return `${formatCivilDay(opensOn)} 至 ${formatCivilDay(closesOn)}`;
}

/** What a form for a call begins with. */
export const emptyCall: CallContent = { title: '', text: '', opensOn: '', closesOn: '', headcount: null };

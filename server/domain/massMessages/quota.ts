import { beijingDay } from '../time.ts';
import { turns } from './limits.ts';

/** What is known of the turns of an account. */
export interface Turns {
  /** When each counted message to all followers was approved or taken. */
  readonly used: readonly Date[];
  /** When WeChat last said that there is no turn left (45028). */
  readonly refusedAt: Date | null;
}

/** Turns used and left. `learned`: WeChat refused more than our own count explains, as after sending in its console. */
export interface MassQuota {
  readonly month: { readonly used: number; readonly left: number };
  readonly day: { readonly used: number; readonly left: number };
  readonly learned: boolean;
}

/** Counts the turns of the Beijing day and month of `now`; after a refusal the rest of the day has none. */
export function massQuota({ used, refusedAt }: Turns, now: Date): MassQuota {
  const today = beijingDay(now);
  const days = used.map(beijingDay);
  const inMonth = days.filter((day) => day.slice(0, 7) === today.slice(0, 7)).length;
  const inDay = days.filter((day) => day === today).length;
  const monthLeft = Math.max(0, turns.month - inMonth);
  const learned = refusedAt !== null && beijingDay(refusedAt) === today;
  const dayLeft = learned ? 0 : Math.min(monthLeft, Math.max(0, turns.day - inDay));
  return { month: { used: inMonth, left: monthLeft }, day: { used: inDay, left: dayLeft }, learned };
}

/** The quota in a sentence for staff. */
export function quotaWords({ month, day, learned }: MassQuota): string {
  const counted = `本月已群发 ${month.used} 次，还可 ${month.left} 次；今天还可 ${day.left} 次。`;
  return learned ? `${counted}微信今天回答次数已用完，可能在公众平台上发过，请明天再试。` : counted;
}

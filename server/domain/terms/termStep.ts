import { isServing } from '../appointments/inForce.ts';
import type { AppointmentStatus } from '../appointments/machine.ts';
import { addDays, type Day } from '../calendar/days.ts';

/** Notices before the last day, earliest first: days before it (ours; domain notes §3.2). */
export const notices = [
  { name: 'T-60', daysBefore: 60 },
  { name: 'T-30', daysBefore: 30 },
] as const;
export type NoticeName = (typeof notices)[number]['name'];

/** What one term looks like on the day it is looked at. */
export interface TermState {
  readonly status: AppointmentStatus;
  readonly termEnd: Day;
  readonly noticesSent: readonly string[];
  /** The next term of the same supervisor exists. */
  readonly renewed: boolean;
}

/** What is due for a term, and the next day on which to look again. */
export type TermStep =
  | { readonly kind: 'notice'; readonly notice: NoticeName; readonly nextCheckOn: Day }
  | { readonly kind: 'wait'; readonly nextCheckOn: Day }
  /** The last day is over. */
  | { readonly kind: 'expire' }
  /** The term has ended in another way: nothing will ever be due. */
  | { readonly kind: 'none' };

/** The day on which a new term first needs attention. */
export const firstCheckOn = (termEnd: Day): Day => addDays(termEnd, -notices[0].daysBefore);

/** The day after the last day. */
export const expiresOn = (termEnd: Day): Day => addDays(termEnd, 1);

/**
 * The one step that is due for a term on `today`. After down-time only the most urgent of the overdue notices is
 * sent, so that nobody gets two at once; a term that is renewed already gets none.
 */
export function termStep({ status, termEnd, noticesSent, renewed }: TermState, today: Day): TermStep {
  if (!isServing(status)) return { kind: 'none' };
  if (today > termEnd) return { kind: 'expire' };
  if (renewed) return { kind: 'wait', nextCheckOn: expiresOn(termEnd) };
  const dueOn = (daysBefore: number) => addDays(termEnd, -daysBefore);
  const next = notices.find(({ daysBefore }) => dueOn(daysBefore) > today);
  const nextCheckOn = next ? dueOn(next.daysBefore) : expiresOn(termEnd);
  const urgent = notices.findLast(({ daysBefore }) => dueOn(daysBefore) <= today);
  if (!urgent || noticesSent.includes(urgent.name)) return { kind: 'wait', nextCheckOn };
  return { kind: 'notice', notice: urgent.name, nextCheckOn };
}

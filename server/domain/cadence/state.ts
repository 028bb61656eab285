import type { Day } from '../calendar/days.ts';
import type { Period } from './period.ts';

/** How a duty stands in one period; `reminded` is what is overdue where the document only says 原则上. */
export const dutyStates = ['met', 'pending', 'warned', 'overdue', 'reminded'] as const;
export type DutyState = (typeof dutyStates)[number];

/** What people call each state. */
export const dutyStateLabels: Record<DutyState, string> = {
  met: '已完成',
  pending: '未到时限',
  warned: '预警',
  overdue: '逾期',
  reminded: '未按原则召开',
};

/** Judges by dates alone, whatever a nightly job has got round to. */
export function dutyState(
  duty: { times: number; soft: boolean },
  { held, period, today }: { held: number; period: Period; today: Day },
): DutyState {
  if (held >= duty.times) return 'met';
  if (today > period.end) return duty.soft ? 'reminded' : 'overdue';
  return today >= period.warnOn ? 'warned' : 'pending';
}

import type { Day } from '../calendar/days.ts';
import type { AppointmentStatus } from './machine.ts';

/** What decides whether somebody has a supervisor's rights. */
export interface TermFacts {
  status: AppointmentStatus;
  termStart: Day;
  termEnd: Day;
}

/** Whether a term has been taken up and not been ended by an act; its dates are another question. */
export function isServing(status: AppointmentStatus): boolean {
  return status === 'active' || status === 'under_inquiry';
}

/**
 * Whether the rights of a supervisor exist on `today`. Judged by dates, not by what a nightly job has got round
 * to: at the end of a term every right stops at once (domain notes §3.14).
 */
export function isInForce({ status, termStart, termEnd }: TermFacts, today: Day): boolean {
  return isServing(status) && termStart <= today && today <= termEnd;
}

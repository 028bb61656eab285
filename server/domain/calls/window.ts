import type { Day } from '../calendar/days.ts';
import type { CallStatus } from './machine.ts';

/** What decides whether people may answer a call. */
export interface CallWindow {
  status: CallStatus;
  /** First and last day. */
  opensOn: Day;
  closesOn: Day;
}

/**
 * Whether applications are taken in on `today`, both end days included. Judged by dates, not by what the closing
 * job has got round to: after the last day nobody gets in.
 */
export function isCallOpen({ status, opensOn, closesOn }: CallWindow, today: Day): boolean {
  return status === 'published' && opensOn <= today && today <= closesOn;
}

/** What people read for a call: one that is published but whose window is over has ended, whatever the row says. */
export function shownCallStatus(call: CallWindow, today: Day): CallStatus {
  return call.status === 'published' && call.closesOn < today ? 'closed' : call.status;
}

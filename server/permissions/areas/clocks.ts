import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. Which clocks they see depends on what these are about. */
export const clocksPermissions = {
  'clock.list': ['liaison', 'approver', 'supervision', 'handler', 'discipline', 'auditor'],
  /** Years without a table of holidays: no matter is in it, and IT has to put it right. */
  'clock.faults': ['admin', 'liaison', 'approver', 'supervision', 'handler', 'discipline', 'auditor'],
  /** Puts the holidays of a year in, and compares what somebody else put in. */
  'holidays.enter': ['admin', 'liaison', 'approver', 'supervision'],
} as const satisfies Record<string, readonly Role[]>;

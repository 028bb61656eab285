import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. The agency sees and writes its yearly list, and nothing else. */
export const broadcastsPermissions = {
  'broadcast.list': ['liaison', 'reviewer', 'approver', 'auditor', 'agency'],
  'broadcast.read': ['liaison', 'reviewer', 'approver', 'auditor', 'agency'],
  /** Writing as such; which kind decides whether it is the liaison's or the agency's. */
  'broadcast.write': ['liaison', 'agency'],
  'broadcast.draft': ['liaison'],
  'broadcast.draftList': ['agency'],
  'broadcast.approve': ['approver'],
  /** Start, schedule, pause, resume, cancel. */
  'broadcast.run': ['liaison', 'approver'],
  /** Who got it and who did not, by name: only those who see the corps. */
  'broadcast.recipients': ['liaison', 'reviewer', 'approver', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

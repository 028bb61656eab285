import type { Role } from '../roles.ts';

/** Who may do what with reports; which of them each may know of is `mayKnowLead`, as for leads. */
export const reportsPermissions = {
  'report.list': ['liaison', 'approver', 'supervision', 'discipline', 'auditor'],
  'report.read': ['liaison', 'approver', 'supervision', 'discipline', 'auditor'],
  /** Accepts, returns and splits. */
  'report.review': ['liaison', 'supervision', 'discipline'],
  /** Writes to the author apart from the steps. */
  'report.tell': ['liaison', 'supervision', 'discipline'],
} as const satisfies Record<string, readonly Role[]>;

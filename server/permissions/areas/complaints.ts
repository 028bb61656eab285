import type { Role } from '../roles.ts';

/** Who may be named to look into a complaint: nobody who looks after supervisors or decides. */
export const complaintInvestigators = ['reviewer', 'handler'] as const satisfies readonly Role[];

/**
 * Who has to do with complaints at all; which of them each may know of is `mayKnowComplaint`. The IT admin is not among
 * them.
 */
export const complaintRoles = [
  'liaison',
  'reviewer',
  'approver',
  'handler',
  'auditor',
] as const satisfies readonly Role[];

/** Who may do what in this area; see `permissions`. A finding takes two people: one proposes, another decides. */
export const complaintsPermissions = {
  'complaint.list': complaintRoles,
  'complaint.read': complaintRoles,
  /** Takes any step; which one is each step's own permission. */
  'complaint.step': ['liaison', 'reviewer', 'approver', 'handler'],
  'complaint.register': ['liaison'],
  'complaint.investigate': complaintInvestigators,
  'complaint.decide': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

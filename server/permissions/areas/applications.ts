import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const applicationsPermissions = {
  'application.list': bureauRoles,
  'application.read': bureauRoles,
  /** Some decision; which one is asked again (`permissions/decisions.ts`). */
  'application.decide': ['reviewer', 'approver'],
  /** Returning, shortlisting and screening out. */
  'application.review': ['reviewer'],
  'application.score': ['reviewer'],
  /** Rejecting and pooling. */
  'application.approve': ['approver'],
  'application.enter': ['liaison'],
  'unitOpinion.ask': ['liaison', 'reviewer'],
  'invitation.list': bureauRoles,
  'invitation.create': ['liaison', 'approver'],
  'headcount.read': bureauRoles,
  'headcount.set': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

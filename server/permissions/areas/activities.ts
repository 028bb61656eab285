import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const activitiesPermissions = {
  'activity.list': bureauRoles,
  'activity.read': bureauRoles,
  'activity.plan': ['liaison'],
  'activity.invite': ['liaison', 'approver'],
  'activity.run': ['liaison'],
  'activity.cancel': ['liaison', 'approver'],
  'cadence.read': bureauRoles,
  'supervisor.select': ['liaison', 'approver'],
  'assessment.list': bureauRoles,
  'assessment.read': bureauRoles,
  'assessment.open': ['liaison'],
  'assessment.grade': ['liaison'],
  'assessment.vote': ['liaison', 'reviewer', 'approver'],
  'assessment.commend': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const applicationsPermissions = {
  'application.list': bureauRoles,
  'application.read': bureauRoles,
  'application.decide': ['reviewer', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const institutionsPermissions = {
  'institution.list': [...bureauRoles, 'agency'],
  'institution.import': ['admin', 'liaison', 'agency'],
  'focus.list': bureauRoles,
  'focus.manage': ['liaison'],
  'yearList.read': [...bureauRoles, 'agency'],
  'yearList.publish': ['agency'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const callsPermissions = {
  'call.list': bureauRoles,
  'call.read': bureauRoles,
  'call.draft': ['liaison', 'approver'],
  'call.approve': ['approver'],
  'call.publish': ['liaison', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

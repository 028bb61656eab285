import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const bureausPermissions = {
  'bureau.read': bureauRoles,
  'bureau.manage': ['admin'],
  'staff.manage': ['admin'],
  'matter.pullUp': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const documentsPermissions = {
  'document.list': bureauRoles,
  'document.read': bureauRoles,
  'document.draft': ['liaison'],
  'document.publish': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

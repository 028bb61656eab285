import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const tasksPermissions = {
  'task.list': bureauRoles,
  'task.complete': ['liaison', 'reviewer', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const tasksPermissions = {
  'task.list': [...bureauRoles, 'finance'],
  'task.complete': ['liaison', 'reviewer', 'approver', 'finance'],
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const appointmentsPermissions = {
  'appointment.list': bureauRoles,
  'appointment.read': bureauRoles,
} as const satisfies Record<string, readonly Role[]>;

import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const appointmentsPermissions = {
  'appointment.list': bureauRoles,
  'appointment.read': bureauRoles,
  /** The decision itself: a person with the authority of the bureau. */
  'appointment.appoint': ['approver'],
  /** Entering the corps that serves already, from paper. */
  'appointment.register': ['liaison'],
  'appointment.activate': ['liaison', 'approver'],
  'appointment.publish': ['liaison', 'approver'],
  'certificate.issue': ['liaison', 'approver'],
  'certificate.print': ['liaison', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

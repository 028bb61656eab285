import { type Role, roles } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const recusalPermissions = {
  /** One's own interests: everybody who works here may have some. */
  'interest.own': roles,
  'interest.list': ['liaison', 'approver', 'auditor'],
  'interest.raise': ['liaison', 'reviewer', 'approver'],
  'interest.decide': ['approver'],
  'interest.withdraw': ['liaison', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

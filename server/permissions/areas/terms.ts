import { bureauRoles, type Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. A dismissal takes two people: one proposes, another decides. */
export const termsPermissions = {
  'term.list': bureauRoles,
  'term.read': bureauRoles,
  /** Puts on record what happened: consent and resignation on paper, certificates that came back. */
  'term.record': ['liaison', 'reviewer', 'approver'],
  'term.proposeDismissal': ['liaison', 'reviewer'],
  'term.decide': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

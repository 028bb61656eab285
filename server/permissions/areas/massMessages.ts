import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. What goes to everybody leaves with a second person's word only. */
export const massMessagesPermissions = {
  'massMessage.list': ['liaison', 'reviewer', 'approver', 'auditor'],
  'massMessage.draft': ['liaison', 'reviewer'],
  'massMessage.approve': ['approver'],
  'massMessage.preview': ['liaison', 'reviewer', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

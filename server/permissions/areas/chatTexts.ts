import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. Menus are texts too. */
export const chatTextsPermissions = {
  'chatText.list': ['liaison', 'reviewer', 'approver'],
  'chatText.propose': ['liaison', 'reviewer'],
  'chatText.approve': ['approver'],
} as const satisfies Record<string, readonly Role[]>;

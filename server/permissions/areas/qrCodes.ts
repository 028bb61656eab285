import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const qrCodesPermissions = {
  'qrCode.list': ['liaison', 'reviewer', 'approver'],
  'qrCode.create': ['liaison', 'reviewer', 'approver'],
  'qrCode.revoke': ['liaison', 'reviewer', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. What a notice is about decides besides (`deliveryVisibility`). */
export const deliveriesPermissions = {
  'delivery.list': ['liaison', 'reviewer', 'approver', 'supervision', 'handler', 'discipline', 'auditor'],
  'delivery.settle': ['liaison', 'reviewer', 'approver', 'supervision', 'handler', 'discipline'],
  'delivery.test': ['admin', 'liaison'],
  'queue.board': ['admin'],
  'delivery.quota': ['admin', 'liaison', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

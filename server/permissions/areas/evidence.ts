import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. Reading goes by the matter that a file belongs to. */
export const evidencePermissions = {
  'evidence.upload': ['liaison', 'reviewer', 'supervision', 'handler', 'discipline'],
} as const satisfies Record<string, readonly Role[]>;

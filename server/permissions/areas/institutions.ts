import type { Role } from '../roles.ts';

/** Who may do what in this area; see `permissions`. */
export const institutionsPermissions = {} as const satisfies Record<string, readonly Role[]>;

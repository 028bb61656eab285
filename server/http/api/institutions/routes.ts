import type { Route } from '../route.ts';

/** Routes of this area. */
export const institutionRoutes: readonly Route[] = [];

import type { Route } from '../route.ts';

/** Routes of this area. */
export const recusalRoutes: readonly Route[] = [];

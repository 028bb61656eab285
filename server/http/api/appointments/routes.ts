import type { Route } from '../route.ts';

/** Routes of this area. */
export const appointmentRoutes: readonly Route[] = [];

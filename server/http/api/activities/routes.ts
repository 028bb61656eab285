import type { Route } from '../route.ts';
import { activityRoutesOnly } from './activityRoutes.ts';
import { assessmentRoutes } from './assessmentRoutes.ts';
import { corpsRoutes } from './corpsRoutes.ts';
import { materialRoutes } from './materialRoutes.ts';

/** Life of the corps: activities, cadence, selection and assessment. */
export const activityRoutes: readonly Route[] = [
  ...activityRoutesOnly,
  ...materialRoutes,
  ...corpsRoutes,
  ...assessmentRoutes,
];

import type { Area } from './area.ts';

export const activitiesArea: Area = {
  nav: [],
  routes: [],
};

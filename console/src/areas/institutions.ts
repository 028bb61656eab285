import type { Area } from './area.ts';

export const institutionsArea: Area = {
  nav: [],
  routes: [],
};

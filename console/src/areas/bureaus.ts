import type { Area } from './area.ts';

export const bureausArea: Area = {
  nav: [],
  routes: [],
};

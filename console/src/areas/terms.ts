import type { Area } from './area.ts';

export const termsArea: Area = {
  nav: [],
  routes: [],
};

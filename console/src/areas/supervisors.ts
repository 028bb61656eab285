import type { Area } from './area.ts';

export const supervisorsArea: Area = {
  nav: [],
  routes: [],
};

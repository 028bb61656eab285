import type { Area } from './area.ts';

export const callsArea: Area = {
  nav: [],
  routes: [],
};

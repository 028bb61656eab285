import type { Area } from './area.ts';

export const documentsArea: Area = {
  nav: [],
  routes: [],
};

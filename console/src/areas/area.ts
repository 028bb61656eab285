import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router';
import type { Session } from '../api/types.ts';

/** A part of the console: its links in the navigation and its pages. */
export interface Area {
  nav: readonly {
    to: RouteLocationRaw;
    label: string;
    /** Shown to those who may use it. */
    ability: keyof Session['abilities'];
  }[];
  routes: readonly RouteRecordRaw[];
}

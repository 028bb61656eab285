import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router';
import type { Counts, Session } from '../api/types.ts';

/** The groups of the navigation, in their order. */
export const navGroups = { work: '办理', corps: '监督员队伍', talk: '沟通', setup: '设置' } as const;
export type NavGroup = keyof typeof navGroups;

/** An entry of the navigation. */
export interface NavLink {
  to: RouteLocationRaw;
  label: string;
  /** Under which heading it stands. */
  group: NavGroup;
  /** Shown to those who may use it. */
  ability: keyof Session['abilities'];
  /** The number that stands beside it, and what it counts, for those who hear it. */
  counts?: { of: keyof Counts; unit: string };
}

/** A part of the console: its links in the navigation and its pages. */
export interface Area {
  nav: readonly NavLink[];
  routes: readonly RouteRecordRaw[];
}

import type { Decision } from '../domain/applications/machine.ts';

/** What staff call each decision, in the order in which pages offer them. */
export const decisionLabels: Record<Decision, string> = {
  shortlist: '审核通过',
  return: '退回补正',
  pool: '列入人选库',
  reject: '不予通过',
};

export const decisionNames = Object.keys(decisionLabels) as [Decision, ...Decision[]];

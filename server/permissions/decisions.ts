import type { Decision } from '../domain/applications/machine.ts';
import type { Permission } from './permissions.ts';

/** What it takes to make each decision: the reviewer prepares, the approver (负责人) decides. */
export const decisionPermissions = {
  return: 'application.review',
  shortlist: 'application.review',
  reject: 'application.approve',
  pool: 'application.approve',
} as const satisfies Record<Decision, Permission>;

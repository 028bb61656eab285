import type { Role } from '../roles.ts';

/** Who may do what with opinions; which of them each may know of is `mayKnowLead`, as for leads. */
export const opinionsPermissions = {
  'opinion.list': ['liaison', 'approver', 'supervision', 'handler', 'discipline', 'auditor'],
  'opinion.read': ['liaison', 'approver', 'supervision', 'handler', 'discipline', 'auditor'],
  /** Puts down what came on paper. */
  'opinion.enter': ['liaison', 'supervision'],
  /** Registers, assigns, closes: 专人 collects and passes on. */
  'opinion.triage': ['liaison', 'supervision', 'discipline'],
  /** Answers and explains delays. */
  'opinion.work': ['liaison', 'supervision', 'handler', 'discipline'],
  /** Writes to the author apart from the steps. */
  'opinion.tell': ['liaison', 'supervision', 'handler', 'discipline'],
  'opinion.approve': ['approver', 'discipline'],
  /** Reads who wrote a relayed letter. */
  'opinion.openAuthor': ['liaison'],
} as const satisfies Record<string, readonly Role[]>;

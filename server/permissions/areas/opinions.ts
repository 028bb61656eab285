import type { Role } from '../roles.ts';

const readers = [
  ...(['liaison', 'approver', 'supervision', 'handler', 'discipline', 'auditor', 'agency'] as const),
] satisfies Role[];

/** Who may know of every breach of an agreement (违约): the agency, which handles it, and those who passed it on. */
export const agreementRoles = [
  ...(['agency', 'liaison', 'supervision', 'approver', 'auditor'] as const),
] satisfies Role[];

/** Who may do what with opinions; which of them each may know of is `mayKnowOpinion`. */
export const opinionsPermissions = {
  'opinion.list': readers,
  'opinion.read': readers,
  /** Puts down what came on paper. */
  'opinion.enter': ['liaison', 'supervision'],
  /** Registers, assigns, closes: 专人 collects and passes on. */
  'opinion.triage': ['liaison', 'supervision', 'discipline'],
  /** Answers and explains delays. */
  'opinion.work': ['liaison', 'supervision', 'handler', 'discipline', 'agency'],
  /** Writes to the author apart from the steps. */
  'opinion.tell': ['liaison', 'supervision', 'handler', 'discipline'],
  'opinion.approve': ['approver', 'discipline'],
  /** Reads who wrote a relayed letter. */
  'opinion.openAuthor': ['liaison'],
} as const satisfies Record<string, readonly Role[]>;

import type { TaskKind } from './kinds.ts';

/**
 * Tasks that are done through a command of their own, which closes them: ticking them off would hide that the
 * thing itself was not done. All others are closed by hand, with a note.
 */
const ownCommandTasks: readonly TaskKind[] = [
  'publishList',
  'issueCertificates',
  'decideRenewal',
  'decideAfterTerm',
  'recallCertificates',
  'transferCase',
  'decideRecusal',
  'decideIdentity',
  'recordResignation',
  'decideDismissal',
  'readUrgentReport',
  'enterHolidays',
  'approveWording',
  'undelivered',
  'reassign',
  'approveMassMessage',
  'massMessageFailed',
  'massMessageUnclear',
  'checkPayee',
  'payoutStuck',
  'payoutUnclear',
  'billDiffers',
];

/** Whether staff close such a task by hand, with a note. */
export function isClosedByHand(kind: string): boolean {
  return !ownCommandTasks.some((own) => own === kind);
}

import { copyAudience } from '../commands/broadcasts/copyAudience.ts';
import { sendBroadcast } from '../commands/broadcasts/sendBroadcast.ts';
import { deriveEvidence } from '../commands/evidence/deriveEvidence.ts';
import { scanBacklog } from '../commands/evidence/scanBacklog.ts';
import { endMissing } from '../commands/institutions/endMissing.ts';
import { importInstitutions } from '../commands/institutions/importInstitutions.ts';
import type { LongJobRun } from '../commands/longJobs/runLongJob.ts';
import { reconcileMonth } from '../commands/reconciliations/reconcileMonth.ts';
import { copyEntries } from '../commands/yearLists/copyEntries.ts';
import { tellSupervisors } from '../commands/yearLists/tellSupervisors.ts';

/** Every kind of long job. A new one is one line here. */
export const longJobs: Readonly<Record<string, LongJobRun>> = {
  institutionImport: importInstitutions,
  institutionEnding: endMissing,
  evidenceDerive: deriveEvidence,
  evidenceBacklog: scanBacklog,
  yearListEntries: copyEntries,
  yearListNotices: tellSupervisors,
  broadcastAudience: copyAudience,
  broadcastSending: sendBroadcast,
  reconciling: reconcileMonth,
};

import { deriveJob } from '../../../commands/evidence/deriveJob.ts';
import { planLongJob } from '../../../commands/longJobs/planLongJob.ts';
import type { EvidenceEvents } from '../../../domain/events/payloads/evidence.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const evidenceHandlers: Handlers<EvidenceEvents> = {
  'evidence.stored': ({ object }, context) => planLongJob(context, deriveJob(object.id)),
  'evidence.claimed': null,
  'evidence.viewed': null,
  'evidence.downloaded': null,
  'evidence.derived': null,
  'evidence.scanned': null,
  'evidence.rejected': null,
  'evidence.discarded': null,
};

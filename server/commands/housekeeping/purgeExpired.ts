import { IdentityCode } from '../../models/identityCode.ts';
import { LeadQuota } from '../../models/leadQuota.ts';
import { MiniDraft } from '../../models/miniDraft.ts';
import { MiniSession } from '../../models/miniSession.ts';
import { MiniSubmission } from '../../models/miniSubmission.ts';
import { Session } from '../../models/session.ts';
import { TestRecipient } from '../../models/testRecipient.ts';
import { purgeUploads } from '../evidence/purgeUploads.ts';
import type { EvidenceContext } from '../evidence/types.ts';
import { purgeMemories } from './purgeMemories.ts';

/** How many rows of each kind went. */
export interface Purged {
  drafts: number;
  sessions: number;
  /** Counts of leads per person and day. */
  quotas: number;
  /** Sessions of the mini program, and its answers kept for a repetition. */
  miniSessions: number;
  miniSubmissions: number;
  /** Uploads that nobody finished, and files that nobody handed in. */
  uploads: number;
  unclaimed: number;
}

/** Deletes what has outlived its purpose: drafts nobody returned to, ended sessions, files that nobody handed in. */
export async function purgeExpired(context: EvidenceContext): Promise<Purged> {
  const now = context.clock.now();
  const drafts = await purgeMemories(context);
  const sessions = await Session.deleteMany({ expiresAt: { $lt: now } });
  const quotas = await LeadQuota.deleteMany({ expiresAt: { $lt: now } });
  await IdentityCode.deleteMany({ expiresAt: { $lt: now } });
  await TestRecipient.deleteMany({ expiresAt: { $lt: now } });
  const evidence = await purgeUploads(context);
  const mini = await MiniSession.deleteMany({ expiresAt: { $lt: now } });
  await MiniDraft.deleteMany({ expiresAt: { $lt: now } });
  const answers = await MiniSubmission.deleteMany({ expiresAt: { $lt: now } });
  return {
    ...{ drafts, sessions: sessions.deletedCount, quotas: quotas.deletedCount },
    ...{ miniSessions: mini.deletedCount, miniSubmissions: answers.deletedCount, ...evidence },
  };
}

import { retention } from '../../domain/retention.ts';
import { Person } from '../../models/person.ts';
import { Session } from '../../models/session.ts';
import type { Services } from '../context.ts';

/** How many rows of each kind went. */
export interface Purged {
  drafts: number;
  sessions: number;
}

/** Deletes what has outlived its purpose: drafts nobody returned to and ended sessions. */
export async function purgeExpired({ clock }: Pick<Services, 'clock'>): Promise<Purged> {
  const now = clock.now();
  const draftsEnd = new Date(now.getTime() - retention.draftMs);
  const abandoned = { lastSeenAt: { $lt: draftsEnd }, memorySealed: { $exists: true } };
  const drafts = await Person.updateMany(abandoned, { $unset: { memorySealed: 1 }, $inc: { turn: 1 } });
  const sessions = await Session.deleteMany({ expiresAt: { $lt: now } });
  return { drafts: drafts.modifiedCount, sessions: sessions.deletedCount };
}

import { retention } from '../../domain/retention.ts';
import { Inbound } from '../../models/inbound.ts';
import { Person } from '../../models/person.ts';
import { Session } from '../../models/session.ts';
import type { Services } from '../context.ts';

/** How many rows of each kind went. */
export interface Purged {
  drafts: number;
  inbound: number;
  sessions: number;
}

/** Deletes what has outlived its purpose: drafts nobody returned to, old message rows, ended sessions. */
export async function purgeExpired({ clock }: Pick<Services, 'clock'>): Promise<Purged> {
  const now = clock.now();
  const before = (ms: number) => ({ $lt: new Date(now.getTime() - ms) });
  const abandoned = { lastSeenAt: before(retention.draftMs), stateSealed: { $exists: true } };
  const drafts = await Person.updateMany(abandoned, { $unset: { stateSealed: 1 }, $inc: { turn: 1 } });
  const inbound = await Inbound.deleteMany({ receivedAt: before(retention.inboundMs) });
  const sessions = await Session.deleteMany({ expiresAt: { $lt: now } });
  return { drafts: drafts.modifiedCount, inbound: inbound.deletedCount, sessions: sessions.deletedCount };
}

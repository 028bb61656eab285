import { Appointment } from '../../models/appointment.ts';
import { Lead } from '../../models/lead.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { reporterOf } from './reporterOf.ts';

/** Which supervisor and which institution; the lead arrived from `since` on, and not after `until`. */
export interface RecentLead {
  supervisorId: string;
  institutionId: string;
  since: Date;
  until?: Date | undefined;
}

/**
 * Whether a supervisor reported an institution lately, under their name: as a supervisor, or as the same WeChat person.
 * Whoever chose to be anonymous is not compared, not even where they wanted to find their lead again: the answer would
 * tell who they are (trap 18). Nothing but the answer leaves here.
 */
export async function hasRecentLead(
  crypto: FieldCrypto,
  { supervisorId, institutionId, since, until }: RecentLead,
): Promise<boolean> {
  const leads = await Lead.find(
    {
      ...{ institutionId, standing: { $ne: 'anonymous' } },
      receivedAt: { $gte: since, ...(until ? { $lte: until } : {}) },
    },
    { reporterId: 1 },
  ).lean();
  if (leads.length === 0) return false;
  const people: unknown[] = await Appointment.distinct('personId', { supervisorId });
  for (const { reporterId } of leads) {
    const reporter = await reporterOf(crypto, reporterId);
    if (reporter.supervisorId === supervisorId) return true;
    if (reporter.personId && people.includes(reporter.personId)) return true;
  }
  return false;
}

import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { mayKnowLead } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * A lead that the actor could know of if it were at their own bureau: null for one that is about that bureau's people, at a
 * desk that is not theirs, or of which recusal or a decision keeps them away. Whether it is below is the caller's to ask.
 */
export async function findLeadBelow(
  { actor, clock, profiles }: { actor: StaffActor; clock: { now(): Date }; profiles: ProfileStore },
  no: string,
): Promise<LeadDoc | null> {
  const lead = await Lead.findOne({ no }).lean();
  if (!lead || lead.accusedBureauId === actor.bureauId) return null;
  if (!mayKnowLead(actor, { ...lead, bureauId: actor.bureauId, assigneeId: null })) return null;
  const profile = profiles.get(lead.profile.id, lead.profile.version);
  const about = { notFound: 'lead.not_found', profile, today: beijingDay(clock.now()) } as const;
  try {
    await hideFromRecused({ kind: 'staff', id: actor.id }, lead.institutionId, about);
  } catch (error) {
    if (error instanceof DomainError && error.code === about.notFound) return null;
    throw error;
  }
  return lead;
}

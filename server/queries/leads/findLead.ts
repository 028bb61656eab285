import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { mayKnowLead } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * A lead by number, for somebody who may know of it.
 * @throws DomainError `lead.not_found` for all others, as for a number of nothing
 */
export async function findLead(
  { actor, clock, profiles }: { actor: StaffActor; clock: { now(): Date }; profiles: ProfileStore },
  no: string,
): Promise<LeadDoc> {
  const lead = await Lead.findOne({ no }).lean();
  if (!lead || !mayKnowLead(actor, lead)) throw new DomainError('lead.not_found');
  const profile = profiles.get(lead.profile.id, lead.profile.version);
  const about = { notFound: 'lead.not_found', profile, today: beijingDay(clock.now()) } as const;
  await hideFromRecused({ kind: 'staff', id: actor.id }, lead.institutionId, about);
  return lead;
}

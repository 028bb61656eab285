import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { Reward, type RewardDoc } from '../../models/reward.ts';
import { mayKnowLead } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * A reward by number and its lead, for somebody who may know of the lead.
 * @throws DomainError `reward.not_found` for all others, as for a number of nothing
 */
export async function findReward(
  { actor, clock, profiles }: { actor: StaffActor; clock: { now(): Date }; profiles: ProfileStore },
  no: string,
): Promise<{ reward: RewardDoc; lead: LeadDoc }> {
  const reward = await Reward.findOne({ no, bureauId: actor.bureauId }).lean();
  const lead = reward ? await Lead.findById(reward.leadId).lean() : null;
  if (!reward || !lead || !mayKnowLead(actor, lead)) throw new DomainError('reward.not_found');
  const profile = profiles.get(lead.profile.id, lead.profile.version);
  const about = { notFound: 'reward.not_found', profile, today: beijingDay(clock.now()) } as const;
  await hideFromRecused({ kind: 'staff', id: actor.id }, lead.institutionId, about);
  return { reward, lead };
}

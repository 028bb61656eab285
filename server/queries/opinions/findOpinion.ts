import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Opinion, type OpinionDoc } from '../../models/opinion.ts';
import { mayKnowOpinion } from '../../permissions/opinionAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * An opinion by number, for somebody who may know of it: as secret as a lead at the same desk.
 * @throws DomainError `opinion.not_found` for all others, as for a number of nothing
 */
export async function findOpinion(
  { actor, clock, profiles }: { actor: StaffActor; clock: { now(): Date }; profiles: ProfileStore },
  no: string,
): Promise<OpinionDoc> {
  const opinion = await Opinion.findOne({ no }).lean();
  if (!opinion || !mayKnowOpinion(actor, opinion)) throw new DomainError('opinion.not_found');
  const profile = profiles.get(opinion.profile.id, opinion.profile.version);
  const about = { notFound: 'opinion.not_found', profile, today: beijingDay(clock.now()) } as const;
  await hideFromRecused({ kind: 'staff', id: actor.id }, opinion.institutionId, about);
  return opinion;
}

import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { getInstitution } from '../institutions/getInstitution.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * An institution of the actor's bureau by code, for somebody who may have to do with it.
 * @throws DomainError `institution.not_found`, for the recused as for a code of nothing
 */
export async function ownInstitution({ actor, clock, profiles }: StaffContext, code: string) {
  const now = clock.now();
  const institution = await getInstitution(actor, code);
  const { profile } = await getBureau(actor.bureauId, now);
  const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(now) };
  const holder = { kind: 'staff', id: actor.id } as const;
  await hideFromRecused(holder, institution._id, { ...about, notFound: 'institution.not_found' });
  return institution;
}

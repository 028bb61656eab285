import { beijingDay } from '../../domain/time.ts';
import { opinionDesksOf } from '../../permissions/opinionAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { excludedInstitutionIds } from '../recusal/excludedInstitutionIds.ts';

/** The part of a filter that finds the opinions which somebody of the staff may know of, and no others (`mayKnowOpinion` for many). */
export async function visibleOpinions(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  const { bureauId, id, roles } = actor;
  const recused = await excludedInstitutionIds({ kind: 'staff', id }, beijingDay(now));
  const desks = opinionDesksOf(actor);
  const places = [
    ...(desks.length > 0 ? [{ desk: { $in: desks } }] : []),
    ...(roles.includes('handler') ? [{ assigneeId: id }] : []),
  ];
  // A disjunction of one would only hide from the store which index opinions there.
  const place = places.length === 1 ? places[0] : { $or: places };
  return {
    bureauId,
    ...(places.length === 0 ? { _id: { $in: [] } } : place),
    excludedStaff: { $ne: id },
    ...(recused.length > 0 ? { institutionId: { $nin: recused } } : {}),
  };
}

import { beijingDay } from '../../domain/time.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { excludedInstitutionIds } from '../recusal/excludedInstitutionIds.ts';

/**
 * The part of a filter that finds what somebody of the staff may know of, and nothing else: everything at `desks`, a handler's own,
 * without what they were taken out of and without institutions that they must keep away from.
 */
export async function visibleAtDesks(
  { bureauId, id, roles }: StaffActor,
  desks: readonly string[],
  now: Date,
): Promise<Record<string, unknown>> {
  const recused = await excludedInstitutionIds({ kind: 'staff', id }, beijingDay(now));
  const places = [
    ...(desks.length > 0 ? [{ desk: { $in: [...desks] } }] : []),
    ...(roles.includes('handler') ? [{ assigneeId: id }] : []),
  ];
  // A disjunction of one would only hide from the store which index leads there.
  const place = places.length === 1 ? places[0] : { $or: places };
  return {
    bureauId,
    ...(places.length === 0 ? { _id: { $in: [] } } : place),
    excludedStaff: { $ne: id },
    ...(recused.length > 0 ? { institutionId: { $nin: recused } } : {}),
  };
}

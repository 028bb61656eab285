import { beijingDay } from '../../domain/time.ts';
import { desksOf } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { excludedInstitutionIds } from '../recusal/excludedInstitutionIds.ts';

/**
 * The part of a filter that finds the leads which somebody of the staff may know of, and no others: lists, counts,
 * exports and clocks all begin with it, so that nothing is given away by a number or a gap (`mayKnowLead` for many).
 */
export async function visibleLeads(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  const { bureauId, id, roles } = actor;
  const recused = await excludedInstitutionIds({ kind: 'staff', id }, beijingDay(now));
  const desks = desksOf(actor);
  const mine = roles.includes('handler') ? [{ assigneeId: id }] : [];
  const known = desks.length > 0 ? [{ desk: { $in: desks } }] : [];
  const places = [...known, ...mine];
  // A disjunction of one would only hide from the store which index leads there.
  const place = places.length === 1 ? places[0] : { $or: places };
  return {
    bureauId,
    ...(places.length === 0 ? { _id: { $in: [] } } : place),
    excludedStaff: { $ne: id },
    ...(recused.length > 0 ? { institutionId: { $nin: recused } } : {}),
  };
}

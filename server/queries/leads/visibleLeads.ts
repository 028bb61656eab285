import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { desksOf } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
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

/** Which of these leads, by id, somebody of the staff may know of. */
export async function visibleLeadIds(
  { actor, clock }: { actor: StaffActor; clock: Clock },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const visible = await visibleLeads(actor, clock.now());
  const rows = await Lead.find({ $and: [visible, { _id: { $in: [...ids] } }] }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}

import { Lead } from '../../models/lead.ts';
import { desksOf } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { visibleAtDesks } from './visibleAtDesks.ts';

/**
 * The part of a filter that finds the leads which somebody of the staff may know of, and no others: lists, counts,
 * exports and clocks all begin with it, so that nothing is given away by a number or a gap (`mayKnowLead` for many).
 */
export function visibleLeads(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  return visibleAtDesks(actor, desksOf(actor), now);
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

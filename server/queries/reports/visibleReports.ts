import { Report } from '../../models/report.ts';
import { desksOf } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { visibleLeads } from '../leads/visibleLeads.ts';

/** The part of a filter that finds the reports which somebody may know of (`findReport` for many). */
export async function visibleReports(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  return { $and: [await visibleLeads(actor, now), { desk: { $in: desksOf(actor) } }] };
}

/** Which of these reports, by id, somebody of the staff may know of. */
export async function visibleReportIds(
  { actor, clock }: { actor: StaffActor; clock: Clock },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const visible = await visibleReports(actor, clock.now());
  const rows = await Report.find({ $and: [visible, { _id: { $in: [...ids] } }] }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}

import type { StaffContext } from '../../commands/context.ts';
import { openReportStatuses, type ReportStatus, reportStatuses } from '../../domain/reports/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Institution } from '../../models/institution.ts';
import { Report } from '../../models/report.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { visibleReports } from './visibleReports.ts';

export interface ReportListInput extends PageInput {
  /** `open`: everything on which somebody still owes a step. */
  status?: ReportStatus | 'open' | undefined;
}

/** The columns of a list; what was written stays in the store. */
const columns = {
  ...{ no: 1, status: 1, visitForm: 1, target: 1, institutionId: 1, codes: 1, urgent: 1, outside: 1 },
  ...{ visitedFrom: 1, visitedTo: 1, receivedAt: 1, listedAt: 1, updatedAt: 1, profile: 1 },
} as const;

/**
 * One page of the reports that the reader may know of, urgent unread ones first, then newest first. Counts are over the same
 * reports: neither they nor a gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listReports(ctx: StaffContext, input: ReportListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'report.list', { bureauId: actor.bureauId });
  const { status, cursor, limit } = input;
  const visible = await visibleReports(actor, clock.now());
  const wanted = status ? { status: status === 'open' ? { $in: openReportStatuses } : status } : {};
  const found = await Report.find({ $and: [visible, afterCursor('listedAt', cursor), wanted] }, columns)
    .sort({ listedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.listedAt);
  const institutionIds = rows.flatMap((row) => row.institutionId ?? []);
  const institutions = await Institution.find({ _id: { $in: institutionIds } }, { name: 1 }).lean();
  const today = beijingDay(clock.now());
  const clocks = await clocksOf({ kind: 'report', ids: rows.map(({ _id }) => _id) }, today);
  const groups = await Report.aggregate<{ _id: ReportStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      profile: ctx.profiles.get(row.profile.id, row.profile.version),
      institutionName: institutions.find(({ _id }) => _id === row.institutionId)?.name ?? null,
      clock: clocks.get(row._id)?.[0] ?? null,
    })),
    counts: Object.fromEntries(
      reportStatuses.map((one) => [one, groups.find(({ _id }) => _id === one)?.count ?? 0]),
    ) as Record<ReportStatus, number>,
    nextCursor,
  };
}

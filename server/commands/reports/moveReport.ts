import { DomainError } from '../../domain/errors.ts';
import { afterReportMove, type ReportMove, type ReportStatus } from '../../domain/reports/machine.ts';
import { Report, type ReportDoc } from '../../models/report.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findReport } from '../../queries/reports/findReport.ts';
import type { StaffContext } from '../context.ts';

/** Which report, at the revision that staff looked at. */
export interface ReportRef {
  no: string;
  revision: number;
}

/**
 * Moves a report for whoever may know of it and review it; it stands in its place of the list from then on. Call it in a
 * transaction.
 * @throws DomainError `report.not_found`, `permission.denied`, `request.conflict`, `report.wrong_status`
 */
export async function moveReport(
  context: StaffContext,
  { no, revision }: ReportRef,
  move: ReportMove,
  set: Partial<ReportDoc> = {},
): Promise<{ report: ReportDoc; result: { status: ReportStatus; revision: number } }> {
  const report = await findReport(context, no);
  authorize(context.actor, 'report.review', report);
  if (report.revision !== revision) throw new DomainError('request.conflict');
  const status = afterReportMove(report.status, move);
  const { matchedCount } = await Report.updateOne(
    { _id: report._id, revision },
    {
      $set: { status, updatedAt: context.clock.now(), listedAt: report.receivedAt, ...set },
      $inc: { revision: 1 },
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return { report, result: { status, revision: revision + 1 } };
}

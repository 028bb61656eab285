import type { ReportStatus } from '../../domain/reports/machine.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { moveReport, type ReportRef } from './moveReport.ts';
import { stopReportClock } from './reportClock.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';
import { closeUrgentTask } from './urgentTask.ts';

/**
 * Gives a report back for completion; the author reads the reason.
 * @throws DomainError `report.not_found`, `permission.denied`, `request.conflict`, `report.wrong_status`
 */
export async function returnReport(
  context: StaffContext,
  { reason, ...ref }: ReportRef & { reason: string },
): Promise<{ status: ReportStatus; revision: number }> {
  return inTransaction(async () => {
    const { report, result } = await moveReport(context, ref, 'return');
    const { _id: id, bureauId, no } = report;
    await stopReportClock(context, report);
    await closeUrgentTask(context, report);
    const object = { kind: 'report', id } as const;
    await appendEvent(context, { type: 'report.returned', bureauId, object, data: { no } });
    const text = `您的报告还需要补充：${reason}`;
    await tellReportAuthor(context, report, { notice: 'reportReturned', text });
    return result;
  });
}

import type { ReportStatus } from '../../domain/reports/machine.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { moveReport, type ReportRef } from './moveReport.ts';
import { startReportClock } from './reportClock.ts';
import { closeUrgentTask } from './urgentTask.ts';

/**
 * Takes a report over; what becomes of its findings is the next step, and the author hears of both together. Until then its
 * deadline runs on; one that waited for its author has a new one.
 * @throws DomainError `report.not_found`, `permission.denied`, `request.conflict`, `report.wrong_status`
 */
export async function acceptReport(
  context: StaffContext,
  ref: ReportRef,
): Promise<{ status: ReportStatus; revision: number }> {
  return inTransaction(async () => {
    const acceptedAt = context.clock.now();
    const { report, result } = await moveReport(context, ref, 'accept', { acceptedAt });
    const { _id: id, bureauId, no, status } = report;
    if (status === 'returned') await startReportClock(context, report, 'accepted');
    await closeUrgentTask(context, report);
    const object = { kind: 'report', id } as const;
    await appendEvent(context, { type: 'report.accepted', bureauId, object, data: { no } });
    return result;
  });
}

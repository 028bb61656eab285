import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findReport } from '../../queries/reports/findReport.ts';
import type { StaffContext } from '../context.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';

/**
 * Writes to the supervisor who handed in a report, apart from its steps; who wrote stays inside.
 * @throws DomainError `report.not_found`, `permission.denied`
 */
export async function sayToReportAuthor(
  context: StaffContext,
  { no, text }: { no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const report = await findReport(context, no);
    authorize(context.actor, 'report.tell', report);
    const { _id: id, bureauId } = report;
    await tellReportAuthor(context, report, { notice: 'reportMessage', text });
    const object = { kind: 'report', id } as const;
    await appendEvent(context, { type: 'report.said', bureauId, object, data: { no } });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { Report } from '../../models/report.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { sayFromAuthor } from '../authors/sayFromAuthor.ts';
import type { Services } from '../context.ts';

/**
 * The author adds to a report of theirs or answers, at any time, also after their term; it changes no status (to complete a
 * returned one is `resubmitReport`).
 * @throws DomainError `report.not_found` for somebody else's
 */
export async function sayFromReportAuthor(
  services: Services,
  { personId, no, text }: { personId: string; no: string; text: string },
): Promise<void> {
  await inTransaction(async () => {
    const keys = await ownReporterIds(services.crypto, personId);
    const report = await Report.findOne({ no, reporterId: { $in: keys } }).lean();
    if (!report) throw new DomainError('report.not_found');
    const { _id: id, bureauId, reporterId } = report;
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const object = { kind: 'report', id } as const;
    await sayFromAuthor(context, { object, no, bureauId }, text);
    await Report.updateOne({ _id: id }, { $set: { updatedAt: services.clock.now() } });
    await appendEvent(context, { type: 'report.replied', bureauId, object, data: { no } });
  });
}

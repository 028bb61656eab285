import type { Services } from '../../commands/context.ts';
import { reportStatusLabels } from '../../domain/reports/machine.ts';
import { Report } from '../../models/report.ts';
import { ownLinesOf } from '../authors/linesOf.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

/** More than somebody reads in chat. */
const looked = 20;

/** The reports that a person handed in, newest first, with every line to them. Also after their term. */
export async function listOwnReports({ crypto }: Services, personId: string) {
  const keys = await ownReporterIds(crypto, personId);
  if (keys.length === 0) return [];
  const rows = await Report.find({ reporterId: { $in: keys } }, { no: 1, status: 1, receivedAt: 1, form: 1 })
    .sort({ receivedAt: -1 })
    .limit(looked)
    .lean();
  const own = [];
  for (const { _id, no, status, receivedAt, form } of rows) {
    own.push({
      ...{ no, status, receivedAt, form: { id: form.id, version: form.version } },
      statusLabel: reportStatusLabels[status],
      mayResubmit: status === 'returned',
      lines: await ownLinesOf(crypto, { kind: 'report', id: _id }),
    });
  }
  return own;
}

export type OwnReport = Awaited<ReturnType<typeof listOwnReports>>[number];

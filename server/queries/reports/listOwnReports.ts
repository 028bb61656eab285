import type { Services } from '../../commands/context.ts';
import { reportStatusLabels } from '../../domain/reports/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Report } from '../../models/report.ts';
import { ownLinesOfAll } from '../authors/linesOf.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

/** More than somebody reads in chat. */
const looked = 20;

/** The reports that a person handed in, newest first, with every line to them. Also after their term. */
export async function listOwnReports(services: Services, personId: string) {
  return reportsOf(services, await ownReporterIds(services.crypto, personId));
}

/** The same by their keys of the vault. */
export async function reportsOf({ clock, crypto }: Services, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await Report.find(
    { reporterId: { $in: [...keys] } },
    { no: 1, status: 1, receivedAt: 1, form: 1 },
  )
    .sort({ receivedAt: -1 })
    .limit(looked)
    .lean();
  const ids = rows.map(({ _id }) => _id);
  const lines = await ownLinesOfAll(crypto, { kind: 'report', ids });
  const clocks = await clocksOf({ kind: 'report', ids }, beijingDay(clock.now()));
  const own = [];
  for (const { _id, no, status, receivedAt, form } of rows) {
    own.push({
      ...{ no, status, receivedAt, form: { id: form.id, version: form.version } },
      statusLabel: reportStatusLabels[status],
      mayResubmit: status === 'returned',
      /** By when it is read and split, `YYYY-MM-DD`; null when it is, or nobody can say. */
      nextBy: clocks.get(_id)?.find(({ kind }) => kind === 'report.review')?.limitOn ?? null,
      lines: lines.get(_id) ?? [],
    });
  }
  return own;
}

export type OwnReport = Awaited<ReturnType<typeof listOwnReports>>[number];

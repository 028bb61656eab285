import { staffStatusLabels } from '../domain/applications/machine.ts';
import type { listApplications } from '../queries/applications/listApplications.ts';
import { maskName } from './maskName.ts';
import { waitingDays } from './waitingDays.ts';

type Row = Awaited<ReturnType<typeof listApplications>>['rows'][number];

/** A line of the list: enough to find a matter, not enough to know the person. */
export function presentApplicationRow(row: Row, now: Date) {
  return {
    no: row.no,
    name: maskName(row.name),
    modeLabel: row.modeLabel,
    status: row.status,
    statusLabel: staffStatusLabels[row.status],
    submittedAt: row.submittedAt.toISOString(),
    waitingDays: waitingDays(row, now),
  };
}

import type { LocationQuery } from 'vue-router';
import type { ReportList, ReportStatus } from '../../api/types.ts';

/** Every status, in the order in which a report goes through them. */
export const reportStatusLabels: Record<ReportStatus, string> = {
  submitted: '待审阅',
  returned: '待补充',
  accepted: '已采纳',
  split: '办理中',
  archived: '全部办结',
};

/** How many reports still owe a step. */
export function openReports({ archived: _, ...open }: ReportList['counts']): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}

/** What the address of the list asks the server for; without a status what waits, `all` for everything. */
export function reportQuery({ status, cursor }: LocationQuery): {
  status?: ReportStatus | 'open';
  cursor?: string;
} {
  const isStatus = typeof status === 'string' && Object.hasOwn(reportStatusLabels, status);
  return {
    ...(isStatus ? { status: status as ReportStatus } : status === 'all' ? {} : { status: 'open' }),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}

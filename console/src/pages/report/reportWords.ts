import type { ReportRow } from '../../api/types.ts';
import { formatCivilDay } from '../../text/calls.ts';
import { problemWords } from '../../text/leads.ts';

/** When it was watched: one day, or from when to when. */
export function visitDays({ visitedFrom, visitedTo }: Pick<ReportRow, 'visitedFrom' | 'visitedTo'>): string {
  const days = visitedFrom === visitedTo ? [visitedFrom] : [visitedFrom, visitedTo];
  return days.map(formatCivilDay).join(' 至 ');
}

/** What was found of the list; a report without a code says so. */
export function foundWords(codes: ReportRow['codes']): string {
  return codes.length === 0 ? '没有勾选情形' : problemWords(codes);
}

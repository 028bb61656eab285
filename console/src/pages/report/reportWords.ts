import type { ReportDetail, ReportRow } from '../../api/types.ts';
import { formatCivilDay } from '../../text/calls.ts';
import { basisWords } from '../../text/interests.ts';
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

/** What the document says about the badge on a visit; '' where it is silent. */
export function badgeWords({ step, article, certificate }: ReportDetail['badge']): string {
  if (step === 'none') return '';
  const verb = step === 'must_show' ? '应当出示' : '应当持有';
  return `${verb}${certificate ?? '证件'}（${basisWords(article)}）`;
}

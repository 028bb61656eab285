import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import { reportStatusLabels } from '../../domain/reports/machine.ts';
import type { ReportDoc } from '../../models/report.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import { visitForms } from '../../profiles/decisions/visitForms.ts';
import type { Profile } from '../../profiles/schema.ts';

type Row = Pick<
  ReportDoc,
  | 'no'
  | 'status'
  | 'visitForm'
  | 'target'
  | 'codes'
  | 'urgent'
  | 'outside'
  | 'visitedFrom'
  | 'visitedTo'
  | 'receivedAt'
  | 'updatedAt'
>;

/** What a list shows of a report: nothing of what it says or who wrote it. */
export function presentReportRow(report: Row, profile: Profile, institutionName: string | null) {
  const { no, status, visitForm, target, codes, urgent, outside, visitedFrom, visitedTo } = report;
  return {
    ...{ no, status, visitForm, target, urgent, outside, visitedFrom, visitedTo, institutionName },
    statusLabel: reportStatusLabels[status],
    visitFormLabel: visitForms(profile).forms.find(({ code }) => code === visitForm)?.label ?? '其他',
    targetLabel: targetKindLabels[target],
    codes: codes.map((code) => ({ code, label: violationLabel(code) })),
    receivedAt: report.receivedAt.toISOString(),
    updatedAt: report.updatedAt.toISOString(),
  };
}

import { articleWords } from '../domain/articles.ts';
import type { AssessmentDoc } from '../models/assessment.ts';
import type { AssessmentFile } from '../queries/assessment/getAssessment.ts';
import { type MetricName, metricLabels } from '../queries/assessment/metricSources.ts';

/** A line of the list. */
export function presentAssessmentRow({ no, title, from, to, state, createdAt }: AssessmentDoc) {
  const stateLabel = state === 'open' ? '进行中' : '已结束';
  return { no, title, from, to, state, stateLabel, createdAt: createdAt.toISOString() };
}

/** One assessment with a page of supervisors; reasons are shown to staff only. */
export function presentAssessment({ assessment, rules, panelNames, rows, nextCursor }: AssessmentFile) {
  const nameOf = (id: string) => panelNames.get(id) ?? '已离职';
  return {
    ...presentAssessmentRow(assessment),
    ...{ criteria: [...rules.criteria], output: rules.output, basis: articleWords(rules.article) },
    panel: assessment.panel.map(nameOf),
    rows: rows.map(({ no, name, metrics, entry, missing }) => ({
      ...{ no, name },
      metrics: (Object.keys(metrics) as MetricName[]).map((key) => ({
        ...{ key, label: metricLabels[key], value: metrics[key] },
      })),
      grade: entry?.grade ?? null,
      gradeNote: entry?.gradeNote ?? null,
      votes: (entry?.votes ?? []).map(({ staffId, recommend, reason }) => ({
        ...{ by: nameOf(staffId), recommend, reason },
      })),
      commendedAt: entry?.commendedAt?.toISOString() ?? null,
      missing: missing.map(({ message }) => message),
    })),
    nextCursor,
  };
}

import { type Answers, voiceIds } from '../../forms/engine/index.ts';
import { type TargetKind, targetKindLabels, targetKinds } from '../leads/targetKind.ts';

/** What lists, routing and rules need of a checked report; the rest stays sealed. */
export interface ReportFacts {
  /** As the form says it; see `visitForms`. */
  formLabel: string;
  target: TargetKind;
  institution: { id?: string; name: string };
  /** `YYYY-MM-DD`. */
  visitedFrom: string;
  visitedTo: string;
  /** The codes that were found. */
  codes: readonly string[];
  /** The author said that they have an interest. */
  interested: boolean;
  urgent: boolean;
  /** Ids of stored files, voice answers last. */
  evidenceIds: readonly string[];
}

/**
 * Reads the facts of a report from answers that the form has accepted.
 * @throws Error without a target: a defect, the form asks for it
 */
export function reportFacts(answers: Answers): ReportFacts {
  const target = targetKinds.find((kind) => targetKindLabels[kind] === answers.targetKind);
  if (!target) throw new Error('A report without a target passed its form');
  const institution = record(answers.institution);
  const period = record(answers.date);
  const id = text(institution.id);
  return {
    formLabel: text(answers.kind),
    target,
    institution: { name: text(institution.name), ...(id ? { id } : {}) },
    visitedFrom: text(period.from),
    visitedTo: text(period.to),
    codes: list(answers.found).filter((one): one is string => typeof one === 'string'),
    interested: answers.interest === true,
    urgent: answers.urgent === true,
    evidenceIds: [
      ...list(answers.evidence).flatMap((one) => text(record(one).id) || []),
      ...voiceIds(answers),
    ],
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

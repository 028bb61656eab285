import { type Answers, voiceIds } from '../../forms/engine/index.ts';
import type { LeadFlag } from './flags.ts';
import { type TargetKind, targetKindOf } from './targetKind.ts';

/** What lists, routing and clocks need of a checked form; the rest stays sealed. */
export interface LeadFacts {
  target: TargetKind;
  institutionId?: string;
  /** Whether somebody named an institution that is not in our list. */
  unlisted: boolean;
  /** `YYYY-MM-DD`. */
  actFrom: string;
  actTo: string;
  codes: readonly string[];
  /** How the reporter calls the bureau or agency that it is about; it leads the way and is not kept. */
  unitName?: string;
  flags: readonly LeadFlag[];
  /** Ids of stored files, voice answers last. */
  evidenceIds: readonly string[];
}

/**
 * Reads the facts of a lead from answers that the form has accepted.
 * @throws Error without a target: a defect, the form asks for it
 */
export function leadFacts(answers: Answers): LeadFacts {
  const institution = record(answers.institution);
  const period = record(answers.period);
  const target = targetKindOf(answers.targetKind);
  if (!target) throw new Error('A lead without a target passed its form');
  const id = text(institution.id);
  return {
    target,
    ...(id ? { institutionId: id } : {}),
    unitName: text(answers.unitName),
    unlisted: id === '' && text(institution.name) !== '',
    actFrom: text(period.from),
    actTo: text(period.to),
    codes: list(answers.violations).filter((one): one is string => typeof one === 'string'),
    flags: answers.under14 === true ? ['minor'] : [],
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

import type { Profile } from '../schema.ts';

/** What the assessment of a rule-set looks at and leads to. */
export interface AssessmentRules {
  readonly article: string | null;
  /** The document's own words; empty where it knows no assessment, and then there is none. */
  readonly criteria: readonly string[];
  /** What an assessed supervisor may receive (表彰). */
  readonly output: string | null;
}

/** The criteria by which supervisors are assessed as a whole (综合评定), and its result. */
export function assessmentCriteria({ incentive }: Profile): AssessmentRules {
  return {
    article: incentive.assess?.article ?? null,
    criteria: incentive.assess?.value ?? [],
    output: incentive.output?.value ?? null,
  };
}

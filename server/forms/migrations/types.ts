import type { Answers } from '../engine/index.ts';

/** Carries answers from one version of a form to the next. Pure; may rename, convert or drop, never invent. */
export interface FormMigration {
  readonly form: string;
  readonly from: number;
  /** Always `from + 1`. */
  readonly to: number;
  migrate(answers: Answers): Answers;
}

// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind, Problem } from '../types';
import { hasOnly, isDay, isRecord, problem, textProblems } from './shared';

/**
 * Opinion of the recommending or inviting unit; only that unit fills it.
 * Answer: `{ unit, opinion, date: "YYYY-MM-DD" }`.
 */
export interface UnitOpinionField extends FieldBase<'unitOpinion'> {
  /** Characters of the opinion. */
  readonly max: number;
}

const UNIT_MAX = 100;

export const unitOpinion: FieldKind<UnitOpinionField> = {
  sensitive: false,
  validate(value, field, env) {
    const { key, label } = field;
    if (!isOpinion(value)) return problem(key, 'type', `${label}要写明单位、意见和日期。`);
    const problems: Problem[] = [
      ...textProblems(value.unit, `${key}.unit`, '单位名称', 2, UNIT_MAX),
      ...textProblems(value.opinion, `${key}.opinion`, label, 2, field.max),
    ];
    if (!isDay(value.date) || value.date > env.context.today) {
      problems.push({ path: `${key}.date`, code: 'date', message: `${label}的日期不对，不能晚于今天。` });
    }
    return problems;
  },
  display: (value) => (isOpinion(value) ? `${value.opinion}（${value.unit}，${value.date}）` : ''),
  mask: (value, field) => unitOpinion.display(value, field),
};

function isOpinion(value: unknown): value is { unit: string; opinion: string; date: string } {
  return (
    isRecord(value) &&
    hasOnly(value, ['unit', 'opinion', 'date']) &&
    typeof value.unit === 'string' &&
    typeof value.opinion === 'string' &&
    typeof value.date === 'string'
  );
}

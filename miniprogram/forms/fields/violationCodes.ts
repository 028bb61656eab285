// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Answers, FieldBase, FieldKind, Problem } from '../types';
import { isPeriod } from './period';
import { FILLED, problem } from './shared';

/** One entry of a catalogue of violations. `from` and `until` are the first and last day in force, where there is one. */
export interface ViolationOption {
  /** The code. */
  readonly value: string;
  readonly label: string;
  readonly from?: string;
  readonly until?: string;
  /** Answers of the field's `targetField` that it can be said of; without it, of every one. */
  readonly targets?: readonly string[];
  /** Other ways in which people say it. */
  readonly words?: readonly string[];
}

/** What is said to have been done. Answer: a list of codes, each once, each in force on some day of the period. */
export interface ViolationCodesField extends FieldBase<'violationCodes'> {
  readonly options: readonly ViolationOption[];
  /** Key of the period in which it happened; while that is unanswered, every code counts as in force. */
  readonly periodField: string;
  /** Key of the choice of whom it is said. */
  readonly targetField?: string;
  /** Name of the list of the rule-set that `bindForm` puts into `options`. */
  readonly optionsFrom?: { readonly list: string };
}

export const violationCodes: FieldKind<ViolationCodesField> = {
  sensitive: false,
  validate(value, field, { answers }) {
    const { key, label } = field;
    if (!isCodes(value)) return problem(key, 'type', `${label}请从列出的情形中选。`);
    if (value.length === 0) return problem(key, 'required', `${label}请至少选一种。`);
    const problems: Problem[] = value.flatMap((code, at) =>
      codeProblems(code, `${key}.${at}`, field, answers),
    );
    if (new Set(value).size < value.length) {
      problems.push({ path: key, code: 'option', message: `${label}有重复的情形，请去掉重复的。` });
    }
    return problems;
  },
  display: (value, field) =>
    isCodes(value) ? value.map((code) => `${code} ${labelOf(code, field)}`.trim()).join('；') : '',
  mask: (value, field) => (field.sensitive === true ? FILLED : violationCodes.display(value, field)),
};

/**
 * The entries that can be said of the answered target and were in force on some day of the answered period;
 * what is unanswered excludes none.
 */
export function optionsInForce(field: ViolationCodesField, answers: Answers): readonly ViolationOption[] {
  const period = answers[field.periodField];
  const options = optionsOfTarget(field, answers);
  if (!isPeriod(period)) return options;
  const { from: first, to: last } = period;
  return options.filter(
    ({ from, until }) => (from === undefined || from <= last) && (until === undefined || until >= first),
  );
}

function optionsOfTarget({ options, targetField }: ViolationCodesField, answers: Answers) {
  const target = targetField === undefined ? undefined : answers[targetField];
  if (typeof target !== 'string') return options;
  return options.filter(({ targets }) => targets === undefined || targets.includes(target));
}

function codeProblems(
  code: string,
  path: string,
  field: ViolationCodesField,
  answers: Answers,
): readonly Problem[] {
  if (!optionsOfTarget(field, answers).some(({ value }) => value === code)) {
    return problem(path, 'option', `${field.label}里没有这种情形，请从列出的情形中选。`);
  }
  if (optionsInForce(field, answers).some(({ value }) => value === code)) return [];
  const message = `“${labelOf(code, field)}”在所写的时间里还没有或不再适用，请改选，或核对时间。`;
  return problem(path, 'not_in_force', message);
}

function labelOf(code: string, { options }: ViolationCodesField): string {
  return options.find(({ value }) => value === code)?.label ?? '';
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Answers, FormContext, Problem } from '../types';

/** Two lists must have nothing in common, such as what was found and what was looked for in vain. */
export interface Disjoint {
  readonly type: 'disjoint';
  /** Keys of two answers that are lists of texts. */
  readonly first: string;
  readonly second: string;
}

/** The problem is reported at the second list, which is asked later. */
export function disjoint(check: Disjoint, answers: Answers, _context: FormContext): readonly Problem[] {
  const [first, second] = [answers[check.first], answers[check.second]];
  if (!Array.isArray(first) || !Array.isArray(second)) return [];
  if (!second.some((one) => first.includes(one))) return [];
  return [
    { path: check.second, code: 'mismatch', message: '有的情形前面已经选过，同一种情形只能选在一处。' },
  ];
}

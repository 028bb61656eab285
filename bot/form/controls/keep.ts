import { clashHints, standingProblem } from '../clash.ts';
import { goNext } from '../move.ts';
import { currentField, isAnswered } from '../numbering.ts';
import type { FormOutcome, OpenForm } from '../openForm.ts';
import { proceed } from '../proceed.ts';
import type { Control } from './types.ts';

/** Leaves an answered question as it is; not when the answer no longer holds. */
export function keepAnswer(form: OpenForm): FormOutcome {
  const field = currentField(form);
  const problem = field && standingProblem(form, field);
  if (field && problem !== undefined)
    return { draft: form.draft, say: [`原来的内容不能保留：${problem}`, ...clashHints(form, field)] };
  const next = goNext(form);
  return proceed(next, '好，保留原来的内容。');
}

export const keep: Control = {
  words: ['保留', '不变', '不改', '不用改', '不修改', '保持不变', '保留原来的', '一样'],
  applies(form) {
    const field = currentField(form);
    return field !== undefined && isAnswered(form, field);
  },
  run: keepAnswer,
};

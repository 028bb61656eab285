import type { Field } from '../../../server/forms/engine/index.ts';
import { compact } from '../../text/normalise.ts';
import { ordinal } from '../../text/numbers.ts';
import { goTo } from '../move.ts';
import { currentField, gateOf, isAnswered, myFields, numberedItems } from '../numbering.ts';
import type { OpenForm } from '../openForm.ts';
import { question } from '../question.ts';
import type { Control } from './types.ts';

const NUMBERED = /^(?:修改|更改|更正|改一下|改)(.{1,4})$/u;
const NAMED = /^(?:修改|更改|更正)(.{2,16})$/u;

/** 修改 3 or 修改 电话: asks that item again, then returns. */
export const fix: Control = {
  words: ['修改', '更改'],
  // 改 begins many honest answers (改进服务…): it counts only before a number or the name of an item.
  argument(said, form) {
    const number = NUMBERED.exec(said)?.[1];
    if (number !== undefined && ordinal(number) !== null) return number;
    const name = NAMED.exec(said)?.[1];
    return name !== undefined && find(form, name) ? name : null;
  },
  run(form, argument) {
    const wanted = find(form, argument);
    if (!wanted) {
      const say = '请回复“修改”加题号，例如“修改 2”；题号可以回复“查看”来看。';
      return { draft: form.draft, say: [say] };
    }
    const field = myFields(form).includes(wanted) ? wanted : gateOf(form, wanted);
    if (!field || !(isAnswered(form, field) || isPassed(form, field) || field === currentField(form))) {
      return { draft: form.draft, say: [`还没填到“${wanted.label}”，请先接着填。`, question(form)] };
    }
    const next = goTo(form, field.key);
    return { draft: next.draft, say: [question(next)] };
  },
};

/** By number among the numbered items, else by a unique part of a label. */
function find(form: OpenForm, argument: string): Field | undefined {
  const number = ordinal(argument);
  const numbered = numberedItems(form);
  if (number !== null) return numbered[number - 1];
  if (argument === '') return undefined;
  const candidates = [...new Set([...numbered, ...myFields(form)])];
  const named = candidates.filter(({ label }) => compact(label).includes(argument));
  return named.length === 1 ? named[0] : candidates.find(({ label }) => compact(label) === argument);
}

function isPassed(form: OpenForm, field: Field): boolean {
  return form.draft.passed.includes(field.key);
}

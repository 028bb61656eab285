import { isRequired } from '../../server/forms/engine/index.ts';
import { chatFieldOf } from '../fields/index.ts';
import { currentField } from './numbering.ts';
import type { OpenForm } from './openForm.ts';
import { title } from './question.ts';

/** The control words, in one line. */
export const CONTROL_HINT = '随时可以回复：上一步、跳过、查看、修改 2、保存、取消、帮助、菜单。';

/** Everything about the open question: meaning, options, example, whether it must be answered, whom to ask. */
export function explanation(form: OpenForm): string {
  const field = currentField(form);
  if (!field) return [`回复“提交”交表，“查看”再看一遍。`, ...phoneLine(form), CONTROL_HINT].join('\n');
  return [
    title(form, field),
    field.help,
    ...(chatFieldOf(field).explain?.(field) ?? []),
    `例如：${field.example}`,
    requirement(form),
    ...phoneLine(form),
    CONTROL_HINT,
  ].join('\n');
}

/** Whom to ask: the staff here and, when the bureau gave a number, by telephone. */
export function phoneLine({ bureau: { phone } }: OpenForm): string[] {
  const call = phone === undefined ? '' : `，或者请拨打 ${phone}`;
  return [`回复“人工”请工作人员帮忙${call}。`];
}

/** Defaults without a legal source are labelled as ours. */
function requirement(form: OpenForm): string {
  const field = currentField(form);
  if (!field) return '';
  const must = isRequired(field, form.draft.answers, form.context) ? '这一题必填' : '这一题选填';
  const silent = form.purpose === 'apply' || form.purpose === 'correct' ? '，报名表没有规定' : '';
  return field.source.required === 'ours' ? `${must}（是否必填由本平台设定${silent}）。` : `${must}。`;
}

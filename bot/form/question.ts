import { type Field, isRequired } from '../../server/forms/engine/index.ts';
import type { Place } from '../engine/state.ts';
import { chatFieldOf } from '../fields/index.ts';
import type { ChatEnv } from '../fields/types.ts';
import { quote } from '../text/normalise.ts';
import { clashHints, standingProblem } from './clash.ts';
import { currentField, isAnswered, numberOf } from './numbering.ts';
import type { OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';
import { repeatQuestion } from './repeatQuestion.ts';
import { answerInWords, summaryPages } from './summary.ts';

/** The form at the place where the right was found gone. */
export function leaveRole(form: OpenForm): OpenForm {
  const { at } = form.draft;
  return at.kind === 'role' ? { ...form, draft: { ...form.draft, at: at.from } } : form;
}

/** What a field's chat side gets to know in this form. */
export function chatEnv(form: OpenForm, field: Field): ChatEnv {
  const { answers, buffer, suggested } = form.draft;
  const { context, now, institutions, units, simple } = form;
  const env = { answers, context, now, institutions, units, simple, ...(suggested ? { suggested } : {}) };
  return buffer?.key === field.key ? { ...env, buffer: buffer.text } : env;
}

/** The open question in full. */
export function question(form: OpenForm): string {
  return full[form.draft.at.kind](form);
}

/** One line that says where the form stands, after an interruption. */
export function reminder(form: OpenForm): string {
  const field = currentField(form);
  if (!field) return '您的表已填完，等您核对：回复“查看”看全部内容，回复“提交”交表。';
  return form.simple
    ? `接着填：\n${question(form)}`
    : `接着填：${title(form, field)}\n（忘了怎么填，请回复“帮助”）`;
}

/** 第 3/17 题 · 照片. */
export function title(form: OpenForm, field: Field): string {
  const number = numberOf(form, field);
  const isCounted = number !== null && number.of > 1;
  return isCounted ? `第 ${number.n}/${number.of} 题 · ${field.label}` : `【${field.label}】`;
}

const full: Readonly<Record<Place['kind'], (form: OpenForm) => string>> = {
  field: fieldQuestion,
  summary: summaryQuestion,
  cancel: ({ purpose }) =>
    `要怎么处理已填的内容？\n1. 保存，以后再填\n2. ${purposes[purpose].giveUp}\n3. 接着填`,
  repeat: repeatQuestion,
  // Asked by `role.ts`, which knows whether the right is still gone; until then the place before it counts.
  role: (form) => question(leaveRole(form)),
};

function fieldQuestion(form: OpenForm): string {
  const field = currentField(form);
  if (!field) return summaryQuestion(form);
  const optional = isRequired(field, form.draft.answers, form.context)
    ? ''
    : form.simple
      ? '（不填就回复“跳过”）'
      : '（选填，可回复“跳过”）';
  const chat = chatFieldOf(field);
  const ask = (form.simple && chat.askSimply) || chat.ask;
  const lines = ask(field, chatEnv(form, field));
  return [`${title(form, field)}${optional}`, ...lines, ...before(form, field)].join('\n');
}

/** The earlier answer, when a question is asked again, and what is wrong with it by now. */
function before(form: OpenForm, field: Field): string[] {
  if (!isAnswered(form, field)) return [];
  const had = `原来填的是：${quote(answerInWords(form, field), 60)}`;
  const problem = standingProblem(form, field);
  return problem === undefined
    ? [`${had}（不改请回复“保留”）`]
    : [had, `请注意：${problem}`, ...clashHints(form, field)];
}

function summaryQuestion(form: OpenForm): string {
  const pages = summaryPages(form);
  const index = Math.min(form.draft.page ?? 0, pages.length - 1);
  const count = pages.length > 1 ? `（${index + 1}/${pages.length}）` : '';
  const last = index === pages.length - 1;
  const next = last ? (form.simple ? SUBMIT_SIMPLY : SUBMIT) : '回复“下一页”接着核对。';
  return [form.simple ? `请核对${count}：` : `请核对您填写的内容${count}：`, pages[index] ?? '', next].join(
    '\n',
  );
}

const SUBMIT =
  '核对无误请回复“提交”，提交即确认以上内容真实；要改请回复“修改”加题号，例如“修改 2”；先不交请回复“保存”。';
const SUBMIT_SIMPLY = '都对就回复“提交”，提交即确认内容真实；要改就回复“修改 2”这样。';

import {
  type Answer,
  type Answers,
  type Field,
  isRequired,
  isSpoken,
  pruneHidden,
  validateAnswers,
} from '../../server/forms/engine/index.ts';
import type { Draft, Place } from '../engine/state.ts';
import type { Input } from '../engine/types.ts';
import { chatFieldOf, parseAnswer, refusalSentence } from '../fields/index.ts';
import type { Parsed } from '../fields/types.ts';
import { textOf } from '../fields/types.ts';
import { voiceNote } from '../fields/voices.ts';
import { compact, quote, quoted } from '../text/normalise.ts';
import { NOTHING } from '../text/yesNoWords.ts';
import { cancelAnswer } from './cancelAnswer.ts';
import { clashHints } from './clash.ts';
import { skip } from './controls/skip.ts';
import { explanation } from './explain.ts';
import { goNext, withDraft } from './move.ts';
import { currentField } from './numbering.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { proceed } from './proceed.ts';
import { chatEnv, leaveRole, question } from './question.ts';
import { repeatAnswer } from './repeat.ts';
import { isSubmitWord, submit } from './submit.ts';
import { summaryPages } from './summary.ts';

/** After so many bad answers in a row, the question is explained in full. */
const PATIENCE = 3;

/** Takes a message as the answer to what is open. */
export function answer(form: OpenForm, input: Input): FormOutcome {
  return places[form.draft.at.kind](form, input);
}

const places: Readonly<Record<Place['kind'], (form: OpenForm, input: Input) => FormOutcome>> = {
  field: fieldAnswer,
  summary: summaryAnswer,
  role: (form, input) => answer(leaveRole(form), input),
  cancel: (form, input) => cancelAnswer(form, compact(textOf(input))),
  repeat(form, input) {
    const told = repeatAnswer(form, compact(textOf(input)));
    // Every page of the summary was seen before this was asked.
    return told ? submit(withDraft(told, { page: summaryPages(told).length - 1 })) : ask(form, []);
  },
};

function fieldAnswer(form: OpenForm, input: Input): FormOutcome {
  const field = currentField(form);
  // The field left the form (a new version, another answer): ask what is open now, take nothing.
  if (!field) return ask(goNext(form), []);
  const parsed = parseAnswer(field, input, chatEnv(form, field));
  if (parsed.kind === 'value') return accept(form, field, parsed.value, parsed.also);
  if (parsed.kind === 'refused') return meansNothing(form, input) ?? refuse(form, field, parsed);
  if (parsed.kind === 'nothing') return passOver(form, field, input, parsed.why);
  const buffer = parsed.buffer === '' ? {} : { buffer: { key: field.key, text: parsed.buffer } };
  const answers = parsed.value === undefined ? form.draft.answers : withAnswer(form, field, parsed.value);
  return { draft: { ...withoutBuffer(form.draft), ...buffer, answers, misses: 0 }, say: [parsed.say] };
}

/** The answers with this one put in or, for null, taken out. */
function withAnswer(
  { def, context, draft }: OpenForm,
  { key }: Field,
  value: Answer,
  also: Answers = {},
): Answers {
  const { [key]: _old, ...others } = draft.answers;
  return pruneHidden(def, value === null ? others : { ...others, [key]: value, ...also }, context);
}

/** 不清楚, 没有: an optional question is passed over. */
function passOver(form: OpenForm, field: Field, input: Input, why: string): FormOutcome {
  if (!isRequired(field, form.draft.answers, form.context)) return skip.run(form, '');
  return refuse(form, field, { kind: 'refused', understood: quoted(textOf(input)), why });
}

/** 没有 to an optional question passes it over. */
function meansNothing(form: OpenForm, input: Input): FormOutcome | null {
  const field = currentField(form);
  if (!field || isRequired(field, form.draft.answers, form.context)) return null;
  return NOTHING.includes(compact(textOf(input))) ? skip.run(form, '') : null;
}

function accept(form: OpenForm, field: Field, value: Answer, also?: Answers): FormOutcome {
  const { def, context, draft } = form;
  const answers = withAnswer(form, field, value, also);
  const clash = validateAnswers(def, answers, context).problems.find(
    (p) => p.path.split('.')[0] === field.key,
  );
  if (clash) {
    const understood = quoted(chatFieldOf(field).echo(value, field));
    const why = clash.message.replace(/。$/, '');
    return refuse(form, field, { kind: 'refused', understood, why }, clashHints(form, field));
  }
  const passed = draft.passed.filter((key) => key !== field.key);
  const next = goNext(withDraft({ ...form, draft: withoutBuffer(draft) }, { answers, passed }));
  const chat = chatFieldOf(field);
  const note = isSpoken(value) ? voiceNote(answers) : (chat.note?.(value) ?? '');
  const echo = quote(chat.echo(value, field), 24);
  const noted = form.simple ? `好：${echo}` : `已记下 ${field.label}：${echo}`;
  return proceed(next, `${noted}${note && `\n${note}`}`);
}

function refuse(
  form: OpenForm,
  field: Field,
  parsed: Extract<Parsed, { kind: 'refused' }>,
  hints: readonly string[] = [],
): FormOutcome {
  const misses = parsed.quiet === true ? form.draft.misses : form.draft.misses + 1;
  const more = misses >= PATIENCE ? [explanation(form)] : [];
  return { draft: { ...form.draft, misses }, say: [refusalSentence(field, parsed), ...hints, ...more] };
}

function summaryAnswer(form: OpenForm, input: Input): FormOutcome {
  if (isSubmitWord(compact(textOf(input)))) return submit(form);
  const misses = form.draft.misses + 1;
  const say = `现在是核对：无误请回复“提交”，要改请回复“修改”加题号，例如“修改 2”。`;
  const more = misses >= PATIENCE ? [explanation(form)] : [];
  return { draft: { ...form.draft, misses }, say: [say, ...more] };
}

function ask(form: OpenForm, say: readonly string[]): FormOutcome {
  return { draft: form.draft, say: [...say, question(form)] };
}

function withoutBuffer({ buffer: _buffer, ...draft }: Draft): Draft {
  return draft;
}

import { type Answer, type Field, pruneHidden, validateAnswers } from '../../server/forms/engine/index.ts';
import type { Draft, Place } from '../engine/state.ts';
import type { Input } from '../engine/types.ts';
import { chatFieldOf, parseAnswer, refusalSentence } from '../fields/index.ts';
import type { Parsed } from '../fields/types.ts';
import { textOf } from '../fields/types.ts';
import { compact, quote } from '../text/normalise.ts';
import { cancelAnswer } from './cancelAnswer.ts';
import { explanation } from './explain.ts';
import { goNext, withDraft } from './move.ts';
import { currentField, numberOf } from './numbering.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { chatEnv, question } from './question.ts';
import { isSubmitWord, submit } from './submit.ts';

/** After so many bad answers in a row, the question is explained in full. */
const PATIENCE = 3;

/** Takes a message as the answer to what is open. */
export function answer(form: OpenForm, input: Input): FormOutcome {
  return places[form.draft.at.kind](form, input);
}

const places: Readonly<Record<Place['kind'], (form: OpenForm, input: Input) => FormOutcome>> = {
  field: fieldAnswer,
  summary: summaryAnswer,
  cancel: (form, input) => cancelAnswer(form, compact(textOf(input))),
};

function fieldAnswer(form: OpenForm, input: Input): FormOutcome {
  const field = currentField(form);
  // The field left the form (a new version, another answer): ask what is open now, take nothing.
  if (!field) return ask(goNext(form), []);
  const parsed = parseAnswer(field, input, chatEnv(form, field));
  if (parsed.kind === 'value') return accept(form, field, parsed.value);
  if (parsed.kind === 'refused') return refuse(form, field, parsed);
  const buffer = parsed.buffer === '' ? {} : { buffer: { key: field.key, text: parsed.buffer } };
  return { draft: { ...withoutBuffer(form.draft), ...buffer, misses: 0 }, say: [parsed.say] };
}

function accept(form: OpenForm, field: Field, value: Answer): FormOutcome {
  const { def, context, draft } = form;
  const answers = pruneHidden(def, { ...draft.answers, [field.key]: value }, context);
  const clash = validateAnswers(def, answers, context).problems.find(
    (p) => p.path.split('.')[0] === field.key,
  );
  if (clash) {
    const understood = quote(chatFieldOf(field).echo(value, field));
    const why = clash.message.replace(/。$/, '');
    return refuse(form, field, { kind: 'refused', understood, why }, clashHints(form, field));
  }
  const passed = draft.passed.filter((key) => key !== field.key);
  const next = goNext(withDraft({ ...form, draft: withoutBuffer(draft) }, { answers, passed }));
  return ask(next, [`已记下 ${field.label}：${quote(chatFieldOf(field).echo(value, field), 24)}`]);
}

/** Where to correct the other side of a rule between fields, if that is the one that is wrong. */
function clashHints(form: OpenForm, field: Field): string[] {
  const others = form.def.checks
    .map((check): readonly string[] => Object.values(check))
    .filter((keys) => keys.includes(field.key))
    .flat();
  return form.def.fields
    .filter(({ key }) => key !== field.key && others.includes(key))
    .map((other) => `如果填错的是${other.label}，请回复“修改 ${numberOf(form, other)?.n}”。`);
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

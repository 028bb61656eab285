import type { Outcome, Turn } from '../engine/outcome.ts';
import type { Draft, Purpose } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { answer } from '../form/answer.ts';
import { isCancelAnswer } from '../form/cancelAnswer.ts';
import { controlOf, runControl } from '../form/controls/index.ts';
import { goNext } from '../form/move.ts';
import { currentField, isEvidence } from '../form/numbering.ts';
import { type FormOutcome, type OpenForm, openForm } from '../form/openForm.ts';
import { question, reminder } from '../form/question.ts';
import { compact } from '../text/normalise.ts';
import { withDraftOf } from './drafts.ts';

const UPGRADED = '报名表有更新，您已填的内容都保留了，只补问新的内容。';

/** Takes a message while a form is being filled: a steering word, or the answer to the open question. */
export function formStep(turn: Turn, purpose: Purpose, draft: Draft): Outcome {
  const { form, upgraded } = openForm(purpose, draft, turn.view);
  // After an upgrade the question that was open may be another: nothing is taken as an answer to it.
  if (upgraded) return settle(turn, purpose, enter(goNext(form), UPGRADED));
  const text = isEvidence(form) && turn.input.kind === 'voice' ? '' : textOf(turn.input);
  const asked = form.draft.at.kind === 'cancel' && isCancelAnswer(compact(text));
  const control = asked ? null : controlOf(form, text);
  const paging = control?.name === 'nextPage' || form.draft.at.kind !== 'field';
  const clean = paging ? form : withoutPage(form);
  const outcome = control ? runControl(clean, control.name, control.argument) : answer(clean, turn.input);
  return settle(turn, purpose, outcome);
}

/** Opens a draft (a new one, or one to go on with) and asks its question. */
export function enterForm(turn: Turn, purpose: Purpose, draft: Draft, ...say: readonly string[]): Outcome {
  const { form, upgraded } = openForm(purpose, draft, turn.view);
  const placed = upgraded || isAstray(form) ? goNext(form) : form;
  return settle(turn, purpose, enter(placed, ...say, ...(upgraded ? [UPGRADED] : [])));
}

/** One line about the form that is open, after something else was answered. */
export function formReminder(turn: Turn, purpose: Purpose, draft: Draft): string {
  return reminder(openForm(purpose, draft, turn.view).form);
}

function enter(form: OpenForm, ...say: readonly string[]): FormOutcome {
  return { draft: form.draft, say: [...say, question(form)] };
}

/** Whether the remembered question is no longer part of the form. */
function isAstray(form: OpenForm): boolean {
  return form.draft.at.kind === 'field' && currentField(form) === undefined;
}

function withoutPage(form: OpenForm): OpenForm {
  const { page: _page, ...draft } = form.draft;
  return { ...form, draft };
}

function settle(turn: Turn, purpose: Purpose, outcome: FormOutcome): Outcome {
  const draft = outcome.draft && { ...outcome.draft, savedAt: turn.view.now.toISOString() };
  const state = withDraftOf(turn.state, purpose, draft);
  const after = outcome.next ?? ({ dialog: 'idle' } as const);
  const frame = outcome.leave ? after : ({ dialog: 'form', purpose } as const);
  return { state: { ...state, frame }, say: outcome.say, effects: outcome.effects ?? [] };
}

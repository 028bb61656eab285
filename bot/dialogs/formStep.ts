import type { Outcome, Turn } from '../engine/outcome.ts';
import { isLate, lateNote, toldLate } from '../engine/over.ts';
import type { Draft, Purpose } from '../engine/state.ts';
import { chatFieldOf } from '../fields/index.ts';
import { textOf } from '../fields/types.ts';
import { answer } from '../form/answer.ts';
import { isCancelAnswer } from '../form/cancelAnswer.ts';
import { controlOf, runControl } from '../form/controls/index.ts';
import { goNext } from '../form/move.ts';
import { currentField, isEvidence } from '../form/numbering.ts';
import { type FormOutcome, type OpenForm, openForm } from '../form/openForm.ts';
import { proceed } from '../form/proceed.ts';
import { leaveRole, reminder } from '../form/question.ts';
import { asCitizen, askRole, needsRole, roleAnswer } from '../form/role.ts';
import { compact } from '../text/normalise.ts';
import { withDraftOf } from './drafts.ts';

const LOST_TIP = '您的聘期已经结束，这份线索改按群众举报接着填，写的都在；如果选过监督员身份，请重新选一下。';
const UPGRADED = '报名表有更新，您已填的内容都保留了，只补问新的内容。';

const ROLE_BACK = '您又是在聘的监督员了，可以接着填。';

/** Takes a message while a form is being filled: a steering word, or the answer to the open question. */
export function formStep(turn: Turn, purpose: Purpose, draft: Draft): Outcome {
  const { form, upgraded } = openForm(purpose, draft, turn.view);
  const lost = isRoleLost(turn, form) ? withoutRole(turn, form) : null;
  if (lost) return lost;
  // In force again: what was said answers a question that is over, and not the one before it.
  if (form.draft.at.kind === 'role') return settle(turn, purpose, enter(leaveRole(form), ROLE_BACK));
  // After an upgrade the question that was open may be another: nothing is taken as an answer to it.
  if (upgraded) return settle(turn, purpose, enter(goNext(form), UPGRADED));
  const text = isEvidence(form) && turn.input.kind === 'voice' ? '' : textOf(turn.input);
  const asked = form.draft.at.kind === 'cancel' && isCancelAnswer(compact(text));
  const control = asked ? null : controlOf(form, text);
  const paging = control?.name === 'nextPage' || form.draft.at.kind !== 'field';
  const clean = paging ? form : withoutPage(form);
  if (control) return settle(turn, purpose, runControl(clean, control.name, control.argument));
  const late = isLate(text, turn.state, turn.view);
  if (late && takesAnything(clean)) return tooLate(turn, clean, text);
  const outcome = answer(clean, turn.input);
  // What answers the open question is its answer, whatever was asked before.
  const isMissed = outcome.draft !== null && outcome.draft.misses > clean.draft.misses;
  return late && isMissed ? tooLate(turn, clean, text) : settle(turn, purpose, outcome);
}

/** Free words: an option of the question before would go in as if it were meant. */
function takesAnything(form: OpenForm): boolean {
  const type = currentField(form)?.type;
  return (type === 'text' || type === 'longText') && form.draft.buffer === undefined;
}

/** An answer to the question before: said so, and nothing is taken; the same once more is meant. */
function tooLate(turn: Turn, form: OpenForm, text: string): Outcome {
  const again = takesAnything(form) ? ['真要填这几个字，请再发一次。'] : [];
  const told = { ...turn, state: toldLate(text, turn.state) };
  return settle(told, form.purpose, enter(form, lateNote(text), ...again));
}

/** Whether the right to hand this in is gone; where the term was not looked at this time, it is not. */
function isRoleLost({ view, input }: Turn, form: OpenForm): boolean {
  const field = currentField(form);
  const isLooked = input.kind !== 'text' || field === undefined || chatFieldOf(field).needs === undefined;
  return needsRole(form.draft) && isLooked && view.appointment?.inForce !== true;
}

/** The term ended while a form of a supervisor was open: said at once, and what may be kept is kept. */
function withoutRole(turn: Turn, form: OpenForm): Outcome {
  const { purpose } = form;
  if (purpose === 'tip') return settle(turn, purpose, enter(asCitizen(form, turn.view), LOST_TIP));
  const said = compact(textOf(turn.input));
  const outcome =
    form.draft.at.kind === 'role' ? roleAnswer(form, said, turn.view, turn.state.drafts.tip) : null;
  if (!outcome) return settle(turn, purpose, askRole(form));
  const settled = settle(turn, purpose, outcome);
  return outcome.tip ? { ...settled, state: withDraftOf(settled.state, 'tip', outcome.tip) } : settled;
}

/** Opens a draft (a new one, or one to go on with) and asks its question. */
export function enterForm(turn: Turn, purpose: Purpose, draft: Draft, ...say: readonly string[]): Outcome {
  const { form, upgraded } = openForm(purpose, draft, turn.view);
  if (isRoleLost({ ...turn, input: { kind: 'link' } }, form)) return withoutRole(turn, form);
  const placed = upgraded || isAstray(form) ? goNext(form) : leaveRole(form);
  return settle(turn, purpose, enter(placed, ...say, ...(upgraded ? [UPGRADED] : [])));
}

/** One line about the form that is open, after something else was answered. */
export function formReminder(turn: Turn, purpose: Purpose, draft: Draft): string {
  return reminder(openForm(purpose, draft, turn.view).form);
}

function enter(form: OpenForm, ...say: readonly string[]): FormOutcome {
  return proceed(form, ...say);
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

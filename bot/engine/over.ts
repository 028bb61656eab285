import { optionsInForce } from '../../server/forms/engine/index.ts';
import { currentField } from '../form/numbering.ts';
import { type OpenForm, openForm } from '../form/openForm.ts';
import { compact, quote } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import type { Asked } from './asked.ts';
import type { ConversationState } from './state.ts';
import type { View } from './types.ts';

/** So long an answer may be under way (ours). */
const LATE_MS = 10 * 60_000;
/** Longer lists are not kept: nobody sends the 56 names of a list twice. */
const KEPT = 12;
/** Lists of dialogs have a page of numbers. */
const PAGE = 10;

/** The question that is open; null for none. */
export function askedNow({ frame, drafts }: ConversationState, view: View): Asked | null {
  if (frame.dialog === 'idle') return null;
  if (frame.dialog !== 'form') return { ref: frame.dialog, words: [], count: PAGE };
  const draft = drafts[frame.purpose];
  if (!draft) return null;
  const ref =
    draft.at.kind === 'field' ? `${frame.purpose}.${draft.at.key}` : `${frame.purpose}/${draft.at.kind}`;
  return { ref, ...optionsOf(openForm(frame.purpose, draft, view).form) };
}

function optionsOf(form: OpenForm): Pick<Asked, 'words' | 'count'> {
  const { at } = form.draft;
  if (at.kind === 'summary') return { words: ['提交', '确认提交'], count: 0 };
  if (at.kind !== 'field') return { words: [], count: 3 };
  const field = currentField(form);
  if (field?.type === 'yesNo') return { words: ['是', '否'], count: 2 };
  if (field?.type === 'consent') return { words: ['同意', '不同意'], count: 0 };
  if (field?.type === 'violationCodes')
    return { words: [], count: optionsInForce(field, form.draft.answers).length };
  if (field?.type !== 'choice' && field?.type !== 'multiChoice') return { words: [], count: 0 };
  const words = field.options.map(({ value }) => compact(value));
  return { words: words.slice(0, KEPT), count: words.length };
}

/** The state after a turn, with the question that the turn put an end to. */
export function withOver(before: Asked | null, after: ConversationState, view: View): ConversationState {
  const { over, ...state } = after;
  const changed = before !== null && before.ref !== askedNow(after, view)?.ref;
  const at = view.now.toISOString();
  if (changed) return { ...state, over: { ...before, at } };
  return over && view.now.getTime() - Date.parse(over.at) <= LATE_MS ? after : state;
}

/** Whether a message is an answer to the question that is over. */
export function isLate(said: string, { over }: ConversationState, view: View): boolean {
  const word = compact(said);
  if (!over || word === '' || over.told === word) return false;
  if (view.now.getTime() - Date.parse(over.at) > LATE_MS) return false;
  const number = ordinal(word);
  return over.words.includes(word) || (number !== null && number <= over.count);
}

/** The state that remembers that this was called late, so that the same again is taken. */
export function toldLate(said: string, state: ConversationState): ConversationState {
  return state.over ? { ...state, over: { ...state.over, told: compact(said) } } : state;
}

/** Says so. */
export function lateNote(said: string): string {
  return `这一步已经结束，刚才的“${quote(said)}”没有记进去。`;
}

/** The reference that a tapped choice carries: exact, where a typed number can only be guessed. */
const TAPPED = /^ask:(.+)$/;

/** Whether a choice was tapped that belongs to another question than the open one. */
export function isTappedLate(menuId: string | undefined, asked: Asked | null): boolean {
  const ref = menuId === undefined ? undefined : TAPPED.exec(menuId)?.[1];
  return ref !== undefined && ref !== asked?.ref;
}

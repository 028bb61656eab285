import type { Field } from '../../server/forms/engine/index.ts';
import { mayAnswerNotice } from '../dialogs/answerToNotice.ts';
import { dialogOf } from '../dialogs/index.ts';
import { chatFieldOf } from '../fields/index.ts';
import { listensTo, textOf } from '../fields/types.ts';
import { isControlWord } from '../form/controls/index.ts';
import { publishedField } from '../form/formOf.ts';
import { needsRole } from '../form/role.ts';
import { compact } from '../text/normalise.ts';
import { commandOf } from './route.ts';
import type { ConversationState } from './state.ts';
import { noTalk, type TalkStanding } from './talk.ts';
import type { Input, Wants } from './types.ts';

/** Messages that carry a file. */
const MEDIA: readonly Input['kind'][] = ['image', 'voice', 'video', 'file'];

/** Of one file that goes to staff (ours, as for evidence). */
const TALK_FILE_BYTES = 20 * 1024 * 1024;

/** What must be fetched before `step`. Most turns of a form need neither. */
export function wants(state: ConversationState | null, input: Input, talk: TalkStanding = noTalk): Wants {
  const waiting = talk.answersWait ? (['waitingAnswers'] as const) : [];
  if (talk.open) {
    const file = MEDIA.includes(input.kind) ? { maxBytes: TALK_FILE_BYTES } : undefined;
    return { needs: waiting, ...(file ? { file } : {}) };
  }
  const command = commandOf(input);
  const open = state?.frame.dialog;
  // The dialog that the message starts, and the one that is running and may take it instead.
  const names = [command, open === 'idle' || open === 'form' ? null : open];
  const field = openField(state);
  const chat = field && chatFieldOf(field);
  const needs = [
    ...waiting,
    ...names.flatMap((name) => (name ? dialogOf(name).needs : [])),
    ...(input.kind === 'text' ? (chat?.needs ?? []) : []),
    ...(isFinishing(state) ? (['leadOptions'] as const) : []),
    ...(holdsRole(state) && !(input.kind === 'text' && chat?.needs) ? (['appointment'] as const) : []),
    // Free words with nothing open may answer a notice.
    ...(isIdle(state) && input.kind === 'text' && command === null && mayAnswerNotice(input)
      ? (['ownMatters'] as const)
      : []),
  ];
  const isWanted = chat !== undefined && MEDIA.includes(input.kind) && listensTo(chat, input);
  // A spoken control word is no answer: its sound is not kept.
  const steers = field?.type !== 'evidence' && (command !== null || isControlWord(compact(textOf(input))));
  const file = field && isWanted && !steers ? chat.file?.(field) : undefined;
  return { needs: [...new Set(needs)], ...(file ? { file } : {}) };
}

/** Whether nothing is open. */
function isIdle(state: ConversationState | null): boolean {
  return state === null || (state.v === 1 && state.frame.dialog === 'idle');
}

/** The field whose question is open. */
function openField(state: ConversationState | null): Field | undefined {
  if (state?.v !== 1 || state.frame.dialog !== 'form') return undefined;
  const draft = state.drafts[state.frame.purpose];
  if (draft?.at.kind !== 'field') return undefined;
  return publishedField(state.frame.purpose, draft.form, draft.at.key);
}

/** What is being filled is a supervisor's to hand in: whether they still are one is looked up. */
function holdsRole(state: ConversationState | null): boolean {
  if (state?.v !== 1 || state.frame.dialog !== 'form') return false;
  const draft = state.drafts[state.frame.purpose];
  return draft !== undefined && needsRole(draft);
}

/** A filled lead may be handed in with this message: what it may repeat is looked up. */
function isFinishing(state: ConversationState | null): boolean {
  return (
    state?.v === 1 &&
    state.frame.dialog === 'form' &&
    state.frame.purpose === 'tip' &&
    state.drafts.tip?.at.kind === 'summary'
  );
}

import type { ConversationState, Draft, Frame, Purpose } from '../engine/state.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';

/** Whether nothing is said yet in a form of a word or two: it is asked again when it is wanted, and not kept. */
export function isUnbegun(purpose: Purpose, { answers }: Draft): boolean {
  return purposes[purpose].atOnce === true && Object.keys(answers).length === 0;
}

/** Leaves such a form. */
export function leaveUnbegun({ purpose }: OpenForm): FormOutcome {
  return { draft: null, leave: true, say: [purposes[purpose].deleted] };
}

/** The state without such forms, unless one of them is open. */
export function withoutUnbegun(state: ConversationState): ConversationState {
  const open = formIn(state.frame);
  const entries = Object.entries(state.drafts) as [Purpose, Draft][];
  const kept = entries.filter(([purpose, draft]) => purpose === open || !isUnbegun(purpose, draft));
  return kept.length === entries.length ? state : { ...state, drafts: Object.fromEntries(kept) };
}

/** The form that is open, or was when staff were asked for. */
function formIn(frame: Frame | undefined): Purpose | undefined {
  if (frame?.dialog === 'human') return formIn(frame.back);
  return frame?.dialog === 'form' ? frame.purpose : undefined;
}

import { draftsOf } from '../dialogs/drafts.ts';
import { withoutUnbegun } from '../form/unbegun.ts';
import { freshState } from './recall.ts';
import type { ConversationState } from './state.ts';

/** Whether something half filled is kept in it. */
export function hasDrafts(state: ConversationState): boolean {
  return draftsOf(withoutUnbegun({ ...state, frame: { dialog: 'idle' } })).length > 0;
}

/** The conversation of somebody whose memory was deleted with something half filled: they are still to be told so. */
export function purgedState(lastSeenAt: Date): ConversationState {
  return { ...freshState(lastSeenAt), purged: true };
}

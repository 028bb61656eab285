import type { ConversationState, Scanned } from '../engine/state.ts';

/** The state that remembers what a scanned code stands for. */
export function withScanned(state: ConversationState, scanned: Scanned): ConversationState {
  return { ...state, scanned };
}

/** The state once the dialog that uses it has taken it over. */
export function withoutScanned({ scanned: _, ...state }: ConversationState): ConversationState {
  return state;
}

/** The call whose code was scanned. */
export function scannedCall({ scanned }: ConversationState): string | undefined {
  return scanned?.kind === 'call' ? scanned.id : undefined;
}

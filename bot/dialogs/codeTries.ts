import type { ConversationState } from '../engine/state.ts';

/** After so many wrong codes in a row nothing is looked up for a while (ours). */
const TRIES = 5;
const PAUSE_MS = 15 * 60_000;

export const SLOWED = '试错的次数太多了，请过十五分钟再试；不着急的话，也可以请工作人员核对一下。';

/** Whether this person tried too many wrong codes just now. */
export function isSlowed({ wrongCodes }: ConversationState, now: Date): boolean {
  return wrongCodes !== undefined && wrongCodes.count >= TRIES && !isOver(wrongCodes.at, now);
}

/** The state after one more wrong code. */
export function withMiss(state: ConversationState, now: Date): ConversationState {
  const before = state.wrongCodes && !isOver(state.wrongCodes.at, now) ? state.wrongCodes.count : 0;
  return { ...state, wrongCodes: { count: before + 1, at: now.toISOString() } };
}

/** The state after a right code. */
export function withoutMisses({ wrongCodes: _, ...state }: ConversationState): ConversationState {
  return state;
}

function isOver(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) >= PAUSE_MS;
}

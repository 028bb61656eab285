import type { ConversationState } from './state.ts';
import type { Effect, Input, Need, View } from './types.ts';

/** One message and everything it may be answered from. */
export interface Turn {
  readonly state: ConversationState;
  readonly input: Input;
  readonly view: View;
}

/** What a dialog makes of a turn; `say` parts are joined by blank lines, none means no reply. */
export interface Outcome {
  readonly state: ConversationState;
  readonly say: readonly string[];
  readonly effects?: readonly Effect[];
}

/** A conversation about one thing. `start` answers its command; `handle` the messages while it is the frame. */
export interface Dialog {
  /** Words that start it (`compact` form) and keys of menu buttons. */
  readonly words: readonly string[];
  readonly menuKey?: string;
  /** Whether a whole message (half-width, without white space) starts it although it is none of the words. */
  starts?(said: string): boolean;
  /** First part of the scenes of QR codes that start it (`invite_…`). */
  readonly scenePrefix?: string;
  /** Parts of the view that it looks at. */
  readonly needs: readonly Need[];
  start(turn: Turn): Outcome;
  handle?(turn: Turn): Outcome;
  /** Its open question again, after an interruption. */
  ask?(turn: Turn): string;
}

/** Nothing changes but what is said. */
export function reply(turn: Turn, ...say: readonly string[]): Outcome {
  return { state: turn.state, say };
}

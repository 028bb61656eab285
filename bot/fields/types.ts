import type { Answer, Answers, FormContext } from '../../server/forms/engine/index.ts';
import type { Input } from '../engine/types.ts';

/** What the chat side of a field knows besides the message. */
export interface ChatEnv {
  readonly answers: Answers;
  readonly context: FormContext;
  readonly now: Date;
  /** What was sent towards this answer before. */
  readonly buffer?: string;
}

/** What a message means as an answer. */
export type Parsed =
  | { readonly kind: 'value'; readonly value: Answer }
  /** Not complete yet: what to remember, and what to say. */
  | { readonly kind: 'more'; readonly buffer: string; readonly say: string }
  /**
   * Not an answer. `understood` says what was taken from the message (a phrase, or its words in
   * quotation marks, never a full ID number), `why` is a clause
   * without full stop; `quiet` when the person was clear and it is no failed attempt.
   */
  | { readonly kind: 'refused'; readonly understood: string; readonly why: string; readonly quiet?: boolean };

/** How a field type speaks and listens in chat. */
export interface ChatField<F> {
  /** The kind of message that can answer; any other is refused with `instead`. */
  readonly listensTo: 'text' | 'image';
  readonly instead: string;
  /** Lines that say what to send. */
  ask(field: F, env: ChatEnv): readonly string[];
  /** More about it, for 帮助 and after three bad answers: the whole list of options and the like. */
  explain?(field: F): readonly string[];
  parse(input: Input, field: F, env: ChatEnv): Parsed;
  /** The answer as the person may see it again in chat. */
  echo(value: Answer, field: F): string;
  /** What picture to fetch before `parse`. */
  file?(field: F): { readonly maxBytes: number; readonly mimes: readonly string[] };
}

/** The text of a message; other kinds have none. */
export function textOf(input: Input): string {
  return input.kind === 'text' ? input.text : '';
}

/** A refusal. */
export function refused(understood: string, why: string): Parsed {
  return { kind: 'refused', understood, why };
}

import type { Answer, Answers, FormContext } from '../../server/forms/engine/index.ts';
import type { InstitutionOption } from '../engine/state.ts';
import type { FileWanted, Input, Need } from '../engine/types.ts';

/** What the chat side of a field knows besides the message. */
export interface ChatEnv {
  readonly answers: Answers;
  readonly context: FormContext;
  readonly now: Date;
  /** What was sent towards this answer before. */
  readonly buffer?: string;
  /** The institution at which a code was scanned: offered, never taken without a word. */
  readonly suggested?: InstitutionOption;
  /** Institutions that this message may mean, for a field that `needs` them. */
  readonly institutions?: readonly InstitutionOption[];
  /** Units of ours, for a field that `needs` them. */
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  /** 大字: one short question, nothing else. */
  readonly simple?: boolean;
}

/** What a message means as an answer. */
export type Parsed =
  | {
      readonly kind: 'value';
      readonly value: Answer;
      /** Answers to other fields that the same message brought. */
      readonly also?: Answers;
    }
  /**
   * Not complete yet: what to remember, and what to say. `value` is the answer as it stands (null for none), where
   * what has come so far is an answer already and must not be lost.
   */
  | { readonly kind: 'more'; readonly buffer: string; readonly say: string; readonly value?: Answer }
  /** There is nothing to answer (不清楚, 没有): an optional field is passed over, else `why` says what is wanted. */
  | { readonly kind: 'nothing'; readonly why: string }
  /**
   * Not an answer. `understood` says what was taken from the message (a phrase, or its words in
   * quotation marks, never a full ID number), `why` is a clause
   * without full stop; `quiet` when the person was clear and it is no failed attempt.
   */
  | { readonly kind: 'refused'; readonly understood: string; readonly why: string; readonly quiet?: boolean };

/** How a field type speaks and listens in chat. */
export interface ChatField<F> {
  /** The kinds of message that can answer; any other is refused with `instead`. */
  readonly listensTo: Input['kind'] | readonly Input['kind'][];
  readonly instead: string;
  /** What to say to a message of another kind, where `instead` alone would not do. */
  elsewhere?(input: Input, env: ChatEnv): Parsed | null;
  /** Lines that say what to send. */
  ask(field: F, env: ChatEnv): readonly string[];
  /** The same in 大字, without help or examples; without it `ask` is short enough. */
  askSimply?(field: F, env: ChatEnv): readonly string[];
  /** More about it, for 帮助 and after three bad answers: the whole list of options and the like. */
  explain?(field: F): readonly string[];
  parse(input: Input, field: F, env: ChatEnv): Parsed;
  /** The answer as the person may see it again in chat. */
  echo(value: Answer, field: F): string;
  /** How the answer was understood, said once after it, where it was not taken word by word. */
  note?(value: Answer): string;
  /** What file to fetch before `parse`. */
  file?(field: F): FileWanted | undefined;
  /** What is heard in a voice message is no answer to it: consent and signature are typed. */
  readonly typedOnly?: true;
  /** Parts of the view to load before `parse` of a text. */
  readonly needs?: readonly Need[];
}

/** The words of a message: its text, or what the platform heard in a voice message; other kinds have none. */
export function textOf(input: Input): string {
  if (input.kind === 'voice') return input.recognition ?? '';
  return input.kind === 'text' ? input.text : '';
}

/** A refusal. */
export function refused(understood: string, why: string): Parsed {
  return { kind: 'refused', understood, why };
}

/** Whether a message of this kind can answer the field. */
export function listensTo<F>(chat: Pick<ChatField<F>, 'listensTo'>, input: Input): boolean {
  return [chat.listensTo].flat().includes(input.kind);
}

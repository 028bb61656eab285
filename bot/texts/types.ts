/** What stands in braces in an editable text, and is filled in when it is said. */
export interface Placeholder {
  /** What staff read about it. */
  readonly label: string;
  /** Shown in previews. */
  readonly sample: string;
  /** Bytes that it may take when it is filled in, at most. */
  readonly bytes: number;
}

/** A text that a bureau may word itself. Never what a document says, and never a declaration. */
export interface ChatText {
  readonly topic: string;
  /** A short name, and when it is said; both for staff. */
  readonly title: string;
  readonly about: string;
  /** Ours, said until a bureau has one of its own. */
  readonly text: string;
  readonly placeholders: readonly string[];
  /** Those that must stay in it. */
  readonly required?: readonly string[];
  /** Commands that it must go on naming: without them nobody finds the next step. */
  readonly keep?: readonly string[];
  /** Bytes of UTF-8 when filled in, so that the whole reply fits into one message. */
  readonly maxBytes: number;
}

/** A bureau's own texts by key; a missing one is said in our words. */
export type TextOverrides = Readonly<Record<string, string>>;

/** In whose name something is said. */
export interface Speaker {
  readonly name: string;
  /** Of the bureau, if it gave one. */
  readonly phone?: string;
  readonly texts?: TextOverrides;
}

/** A question with what answers it: enough to recognise an answer that comes too late. */
export interface Asked {
  /** Which question, the same for as long as it is open. */
  readonly ref: string;
  /** Words of its options (`compact`), and how many numbers it has. */
  readonly words: readonly string[];
  readonly count: number;
}

/** The question before the one that is open. */
export interface Over extends Asked {
  /** When it was over, ISO. */
  readonly at: string;
  /** What was taken for a late answer to it: sent once more, it is meant for the open question. */
  readonly told?: string;
}

/** The conversations that the generator can hold, by subject. */
export type ConversationName = 'answer' | 'count' | 'form';

/** Where callbacks go and how they are sealed. */
export interface Target {
  readonly url: string;
  readonly appid: string;
  readonly token: string;
  readonly encodingAESKey: string;
  readonly conversation: ConversationName;
}

/** What the generator is asked to do. Times in seconds. */
export type Job =
  /** Makes `people` and walks each to the place where the measured turns begin. */
  | { readonly kind: 'prepare'; readonly subject: string; readonly target: Target; readonly people: number }
  /** Each of `people` writes again as soon as the answer is there. */
  | { readonly kind: 'closed'; readonly subject: string; readonly people: number; readonly seconds: number }
  /** Each of `people` writes every `every` seconds, whether or not the last answer took long. */
  | {
      readonly kind: 'open';
      readonly subject: string;
      readonly people: number;
      readonly every: number;
      readonly seconds: number;
    };

/** What came of a job. Times in milliseconds. */
export interface LoadResult {
  readonly turns: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** How many turns went wrong, and the first few reasons. */
  readonly failures: number;
  readonly reasons: readonly string[];
}

/** Job on its way to the generator. */
export interface JobMessage {
  readonly id: number;
  readonly job: Job;
}

/** Answer of the generator. */
export type JobAnswer =
  | { readonly id: number; readonly result: LoadResult }
  | { readonly id: number; readonly error: string };

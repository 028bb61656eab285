import type { Profile } from '../schema.ts';

/** What a delay asks for. */
export interface DelayRule {
  /** The supervisor must be told the situation and given an explanation; a bare notice is not one (trap 20). */
  readonly explanationRequired: boolean;
  /** Null where the document says nothing of delays. */
  readonly article: string | null;
}

/** Whether what cannot be settled for a special reason must be explained to the supervisor. */
export function delayRule({ feedback }: Profile): DelayRule {
  const { explainDelay } = feedback;
  return { explanationRequired: explainDelay !== null, article: explainDelay?.article ?? null };
}

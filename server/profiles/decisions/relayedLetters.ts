import type { Profile } from '../schema.ts';

/** Letters, complaints and reports of others that a supervisor passes on. */
export interface RelayedLetters {
  /** The document names them, and so owes handling and an answer to who passed them on. */
  readonly named: boolean;
  /** `ours` where it does not: they are taken as what the supervisor reports. */
  readonly article: string;
}

/** Whether the document provides for relayed letters. */
export function relayedLetters({ feedback }: Profile): RelayedLetters {
  const rule = feedback.relayedLetters;
  return rule?.value ? { named: true, article: rule.article } : { named: false, article: 'ours' };
}

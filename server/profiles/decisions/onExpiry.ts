import type { Profile } from '../schema.ts';

/** What becomes of a term that nobody renewed, on the day after its last. */
export interface ExpiryVerdict {
  /** The move of the term's state machine. */
  readonly move: 'lapse' | 'awaitDecision';
  readonly article: string;
  /** Whether the published list of names must be brought up to date, and by which article. */
  readonly publishArticle: string | null;
}

/**
 * Where the document ends a term by itself, it lapses without any human act; everywhere else the rights are over
 * by date all the same, and staff record what was decided (trap 1). A document that says nothing is not read as
 * one that dismisses.
 */
export function onExpiry({ appointment }: Profile): ExpiryVerdict {
  const rule = appointment.onExpiry;
  const move = rule?.value === 'auto_lapse' ? 'lapse' : 'awaitDecision';
  return { move, article: rule?.article ?? 'ours', publishArticle: appointment.publish?.article ?? null };
}

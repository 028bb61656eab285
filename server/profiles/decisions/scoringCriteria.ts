import type { Profile } from '../schema.ts';

/** What reviewers look at, in the document's words and order. Scores inform a decision and never make one. */
export function scoringCriteria({ review }: Profile): {
  article: string | null;
  criteria: readonly string[];
} {
  return { article: review.criteria?.article ?? null, criteria: review.criteria?.value ?? [] };
}

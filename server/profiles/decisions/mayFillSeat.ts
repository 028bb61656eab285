import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** How many supervisors a bureau wants and has. */
export interface SeatFacts {
  /** The number that the bureau has set; null while it has set none. */
  readonly limit: number | null;
  /** Supervisors in office or about to be. */
  readonly filled: number;
}

/** Whether one more supervisor fits into the number that the bureau set, where its document has it set one. */
export function mayFillSeat({ review }: Profile, { limit, filled }: SeatFacts): Verdict {
  if (!review.headcountBasis) return allowed(null);
  const { article } = review.headcountBasis;
  if (limit === null || filled < limit) return allowed(article);
  return refused(article, `核定人数 ${limit} 人，已满。`);
}

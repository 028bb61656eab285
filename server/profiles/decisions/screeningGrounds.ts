import type { Profile } from '../schema.ts';

/** One clause on which a candidate may be screened out; `label` is the document's own text. */
export type ScreeningGround = NonNullable<Profile['review']['screening']>['value'][number];

/**
 * The grounds on which a member of staff may screen a candidate out: the clauses that the document has, and
 * nothing else. Who fails one is never decided here; nobody is screened out by a program (PIPL 24).
 */
export function screeningGrounds({ review }: Profile): {
  article: string | null;
  grounds: readonly ScreeningGround[];
} {
  return { article: review.screening?.article ?? null, grounds: review.screening?.value ?? [] };
}

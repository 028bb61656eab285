/**
 * What a rule-set says to one question. `article` is where it says so (`ours` for a default of the product);
 * null where the document is silent. `reason` is for people.
 */
export type Verdict =
  | { readonly ok: true; readonly article: string | null }
  | { readonly ok: false; readonly article: string | null; readonly reason: string };

/** A yes. */
export type Allowed = Extract<Verdict, { ok: true }>;
/** A no. */
export type Refused = Extract<Verdict, { ok: false }>;

export const allowed = (article: string | null): Allowed => ({ ok: true, article });
export const refused = (article: string | null, reason: string): Refused => ({ ok: false, article, reason });

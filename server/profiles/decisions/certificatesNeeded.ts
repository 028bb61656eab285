import type { Profile } from '../schema.ts';

/** Kinds of certificates that were issued already. */
export interface CertificateFacts {
  readonly issued: readonly string[];
}

/** `ok` once every kind of the document was issued: before that nobody takes up the office. */
export interface CertificateVerdict {
  readonly ok: boolean;
  readonly article: string | null;
  /** Every kind that the document names, in its order; none where it is silent. */
  readonly kinds: readonly string[];
  readonly missing: readonly string[];
}

/** Which certificates the document gives a supervisor, and which of them are still to be issued (trap 8). */
export function certificatesNeeded(
  { appointment: { certs } }: Profile,
  { issued }: CertificateFacts,
): CertificateVerdict {
  const kinds = certs?.value ?? [];
  const missing = kinds.filter((kind) => !issued.includes(kind));
  return { ok: missing.length === 0, article: certs?.article ?? null, kinds, missing };
}

const shape = /^[a-z0-9][a-z0-9._-]{2,31}$/;

/** One spelling per account: full-width letters, capitals and stray spaces are people's input habits. */
export function normalizeUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** 3–32 of a–z, 0–9, dot, dash and underscore, after {@link normalizeUsername}. */
export function isUsername(text: string): boolean {
  return shape.test(text);
}

/** Whoever wrote a letter that a supervisor passes on, and whether they agreed to be named to the bureau. */
export interface LetterAuthor {
  name?: string | undefined;
  contact?: string | undefined;
  consents: boolean;
}

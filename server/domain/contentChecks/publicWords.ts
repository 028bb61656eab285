import { type Answers, wordsOf } from '../../forms/engine/index.ts';

/** The answer of an application that its writer puts into their own words and that may be published. */
export const publicKey = 'employer';

/**
 * What of an application other people may come to read, where the applicant chose the words: the unit, which the public list
 * shows beside the name (`listPublished`). A name is no matter of wording; staff compare it with the document.
 * @returns null when there is nothing
 */
export function publicWords(answers: Answers): string | null {
  const words = wordsOf(answers[publicKey]);
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : null;
}

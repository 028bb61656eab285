import type { Answers } from '../../forms/engine/index.ts';
import type { LetterAuthor } from './letterAuthor.ts';

/** The writer of a relayed letter in the answers to `letter-author`; none without their consent, or without a name or contact. */
export function letterAuthorOf(answers: Answers): LetterAuthor | undefined {
  const { letterConsent, letterName: name, letterContact: contact } = answers;
  const author: LetterAuthor = {
    consents: true,
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof contact === 'string' ? { contact } : {}),
  };
  const isGiven = letterConsent === true && (author.name ?? author.contact) !== undefined;
  return isGiven ? author : undefined;
}

import { namesReporter } from '../leads/identity.ts';

/** What in a complaint says who in the institution spoke. */
export interface Complainant {
  contactName?: unknown;
  contactPhone?: unknown;
  witnesses?: unknown;
}

/**
 * Whether a text for the supervisor gives away who in the institution spoke or saw it: the contact, the telephone, a
 * witness. Signs and spaces in between do not hide it.
 */
export function namesComplainant(
  text: string,
  { contactName, contactPhone, witnesses }: Complainant,
): boolean {
  const words = [contactName, contactPhone, ...parts(witnesses)].filter(
    (word): word is string => typeof word === 'string' && [...word.trim()].length >= 2,
  );
  return namesReporter(text, words);
}

/** “李某、王某 13800138000” names three things. */
function parts(text: unknown): string[] {
  return typeof text === 'string' ? text.split(/[\s\p{P}]+/u) : [];
}

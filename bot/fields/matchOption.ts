import type { Option } from '../../server/forms/engine/index.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';

/** What was meant among options: one of them, several possible ones, or none. */
export type Match =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'many'; readonly values: readonly string[] }
  | { readonly kind: 'none' };

const NEGATION = /[不没无非否别]/;
/** Longer sentences are not searched for a word: they may say anything about it. */
const SENTENCE = 20;

/**
 * Tries, in this order: the option's number, its words, a unique beginning of them, a sentence that contains
 * the words of exactly one option and no negation.
 */
export function matchOption(text: string, options: readonly Option[]): Match {
  const said = compact(text);
  if (said === '') return { kind: 'none' };
  const exact = options.find((option) => wordsOf(option).includes(said));
  if (exact) return { kind: 'one', value: exact.value };
  const number = ordinal(said);
  if (number !== null) {
    const numbered = options[number - 1];
    return numbered ? { kind: 'one', value: numbered.value } : { kind: 'none' };
  }
  const beginning = options.filter((option) => wordsOf(option).some((word) => word.startsWith(said)));
  if (beginning.length > 0) return toMatch(beginning);
  if (said.length > SENTENCE || NEGATION.test(said)) return { kind: 'none' };
  return toMatch(contained(said, options));
}

/** Options named in the sentence; one whose word is part of another's longer word found there does not count. */
function contained(said: string, options: readonly Option[]): readonly Option[] {
  const found = options.flatMap((option) =>
    wordsOf(option)
      .filter((word) => word.length > 1 && said.includes(word))
      .map((word) => ({ option, word })),
  );
  const longest = found.filter(
    ({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)),
  );
  return [...new Set(longest.map(({ option }) => option))];
}

function toMatch(options: readonly Option[]): Match {
  const [first, ...rest] = options;
  if (!first) return { kind: 'none' };
  if (rest.length === 0) return { kind: 'one', value: first.value };
  return { kind: 'many', values: options.map(({ value }) => value) };
}

function wordsOf(option: Option): string[] {
  return [option.value, ...(option.words ?? [])].map(compact);
}

import type { Option } from '../../server/forms/engine/index.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { soundRank, syllablesOf } from '../text/sounds.ts';

/** What was meant among options: one of them, several possible ones, or none. */
export type Match =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'many'; readonly values: readonly string[] }
  | { readonly kind: 'none' };

const NEGATION = /[不没无非否别]/;
/** Longer sentences are not searched for a word: they may say anything about it. */
const SENTENCE = 20;
const LAST = ['最后一个', '最后1个', '最后一项', '最后一种', '最后那个'];

/**
 * Tries, in this order: the option's words, its number, a beginning of them, a sentence that contains the words of
 * one option and no negation, a part of its words, its pinyin (`yaodian`) or initials (`yd`).
 */
export function matchOption(text: string, options: readonly Option[]): Match {
  const said = folded(text);
  if (said === '') return { kind: 'none' };
  const exact = options.find((option) => wordsOf(option).includes(said));
  if (exact) return { kind: 'one', value: exact.value };
  const number = LAST.includes(said) ? options.length : ordinal(said);
  if (number !== null) {
    const numbered = options[number - 1];
    return numbered ? { kind: 'one', value: numbered.value } : { kind: 'none' };
  }
  if (/^[a-z'’]+$/.test(said)) return toMatch(sounding(said.replace(/['’]/g, ''), options));
  // One sign is the beginning of too much: 专 is 中专 as well as 专科.
  const beginning = [...said].length < 2 ? [] : having(options, (word) => word.startsWith(said));
  if (beginning.length > 0) return toMatch(beginning);
  if (said.length > SENTENCE || NEGATION.test(said)) return { kind: 'none' };
  const named = contained(said, options);
  return toMatch(named.length > 0 ? named : having(options, (word) => word.includes(said)));
}

function having(options: readonly Option[], test: (word: string) => boolean): readonly Option[] {
  return options.filter((option) => wordsOf(option).some(test));
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

/** Those that the letters name best; what stands in the list counts more than other words for it. */
function sounding(said: string, options: readonly Option[]): readonly Option[] {
  const ranked = options.map((option) => ({ option, rank: rankOf(option, said) }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  return best === 0 ? [] : ranked.filter(({ rank }) => rank === best).map(({ option }) => option);
}

function rankOf(option: Option, said: string): number {
  const ranks = soundsOf(option).map((syllables, at) => {
    const rank = soundRank(syllables, said);
    return rank > 0 && at === 0 ? rank + 0.5 : rank;
  });
  return Math.max(...ranks);
}

/** Of the option's value, then of its other words. */
function soundsOf(option: Option): readonly (readonly string[])[] {
  const known = sounds.get(option) ?? wordsOf(option).map(syllablesOf);
  sounds.set(option, known);
  return known;
}

const sounds = new WeakMap<Option, readonly (readonly string[])[]>();

function toMatch(options: readonly Option[]): Match {
  const [first, ...rest] = options;
  if (!first) return { kind: 'none' };
  if (rest.length === 0) return { kind: 'one', value: first.value };
  return { kind: 'many', values: options.map(({ value }) => value) };
}

function wordsOf(option: Option): string[] {
  return [option.value, ...(option.words ?? [])].map(folded);
}

/** `compact`, and signs that are often taken for one another made the same. */
function folded(text: string): string {
  return compact(text).replaceAll('帐', '账').replaceAll('症', '证');
}

import { pinyin } from 'pinyin-pro';
import { grams, plainName, shortNames } from '../../domain/institutions/names.ts';

/** How many letters of the pinyin from each syllable on are keys: short ones find, long ones are rare. */
export const pinyinKeyLengths = [4, 8] as const;
/** Signs of a piece of the initials. */
export const initialsKeyLength = 3;

/** Signs of the beginning of a name that are a key: what begins so is found among thousands that contain it. */
export const beginningKeyLengths = [4, 2] as const;
export const beginningKey = (text: string, length: number): string =>
  `b${length}${[...text].slice(0, length).join('')}`;

/** Signs of a name short enough that two initials find it. */
const shortName = 4;

/** What an institution is found by. */
export interface SearchKeys {
  /** `n` + two signs of a name · `x` + a whole name · `b` + its beginning · `p` + letters of its pinyin from a syllable on · `i` + initials in a row. */
  keys: string[];
  /** Name, aliases and short forms as `plainName`: a hit on keys is checked against them. */
  texts: string[];
  /** Syllables of the name, separated by spaces. */
  pinyin: string;
}

/**
 * Keys of one institution, for one multikey index (b-tree): each piece of a name of two signs or more, pinyin from
 * any syllable on, initials, aliases and the short forms that people use.
 */
export function searchKeys({ name, aliases }: { name: string; aliases: readonly string[] }): SearchKeys {
  const plain = plainName(name);
  const others = aliases.map(plainName).filter((text) => text.length >= 2);
  const texts = [...new Set([plain, ...others, ...shortNames(name), ...aliases.flatMap(shortNames)])];
  const syllables = syllablesOf(plain);
  const keys = new Set<string>();
  for (const text of texts) for (const piece of grams(text, 2)) keys.add(`n${piece}`);
  for (const length of beginningKeyLengths) keys.add(beginningKey(plain, length));
  for (const text of texts) if (text === plain || [...text].length <= shortName) keys.add(`x${text}`);
  for (const sounds of [syllables, ...others.map(syllablesOf)]) {
    for (const key of pinyinKeys(sounds)) keys.add(key);
  }
  for (const text of texts) {
    // Every key costs an index entry, so two letters find only names of a few signs (一院 is `yy`).
    const short = [...text].length <= shortName;
    const initials = text === plain || short ? initialsOf(syllablesOf(text)) : '';
    if (short) for (const piece of grams(initials, 2)) keys.add(`i${piece}`);
    for (const piece of grams(initials, initialsKeyLength)) keys.add(`i${piece}`);
  }
  return { keys: [...keys], texts, pinyin: syllables.join(' ') };
}

/** First letters of syllables: `shi yi yuan` is `syy`. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((part) =>
    part.toLowerCase(),
  );
}

function* pinyinKeys(syllables: readonly string[]): Iterable<string> {
  for (let at = 0; at < syllables.length; at += 1) {
    const rest = syllables.slice(at).join('');
    for (const length of pinyinKeyLengths) if (rest.length >= length) yield `p${rest.slice(0, length)}`;
    if (rest.length < pinyinKeyLengths[0]) yield `p${rest}`;
  }
}

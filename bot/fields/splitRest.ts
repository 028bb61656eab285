import type { ChoiceField } from '../../server/forms/engine/fields/choice.ts';
import type { Answers } from '../../server/forms/engine/index.ts';

const GAP = /^[\s,，.。;；:：、]+/u;
/** Sounds that add nothing, and those that ask. */
const NOTHING_MORE = /^(?:[了的吧啊呀哦嘛啦哈]|一下)*[\s.。!！~～]*$/u;
const ASKS = /[?？]\s*$|^[吗么][\s.。]*$/u;

/**
 * An option and what is said behind it, for the field that takes that: 不参加，家里有事. Without a gap only behind a no,
 * for 去不了 is no 去.
 */
export function splitRest(
  said: string,
  { options, rest, polar }: ChoiceField,
): { value: string; also: Answers } | null {
  if (!rest) return null;
  const known = options.flatMap(({ value, words = [] }) =>
    [value, ...words].map((word) => ({ value, word })),
  );
  const found = known
    .filter(({ word }) => said.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (!found) return null;
  const { value, word } = found;
  const behind = said.slice(word.length);
  const more = behind.replace(GAP, '');
  const isNothing = NOTHING_MORE.test(more);
  if (ASKS.test(more) || (more === behind && !isNothing && value !== polar?.no)) return null;
  const field = rest[value];
  return { value, also: field === undefined || isNothing ? {} : { [field]: more } };
}

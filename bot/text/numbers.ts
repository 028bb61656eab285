const DIGITS = '零一二三四五六七八九';

/** A whole number from 1 to 99 in digits or in Chinese words (七, 十二, 二十, 两), else null. Expects `compact` text. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) || null;
  const match = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first = '', ten, last = ''] = match;
  if (!ten) return last === '' ? digit(first) : null;
  return (first === '' ? 1 : digit(first)) * 10 + (last === '' ? 0 : digit(last));
}

/** The number of an option or item as people name it: `3`, `第三个`, `选 2`, `10题`. Expects `compact` text. */
export function ordinal(text: string): number | null {
  const match = /^(?:选|选择|我选|第)*(.{1,3}?)(?:个|项|号|题|条|种)?$/u.exec(text);
  return match?.[1] ? smallNumber(match[1]) : null;
}

function digit(char: string): number {
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

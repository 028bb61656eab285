import { smallNumber } from '../numbers.ts';

const DIGITS = '零一二三四五六七八九';
/** Holidays that are named by numerals. */
const NAMES =
  /(?<![零一二三四五六七八九十\d])(五一|六一|七一|八一|三八|十一)(?![零一二三四五六七八九十月日号点年天个周\d])/g;

/** Chinese numerals as digits (二〇二六年九月 → 2026年9月, 三个月 → 3个月); names of holidays stay. */
export function withDigits(text: string): string {
  const plain = text
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  // What stands before a bracket is a numeral; what stands in it is a name.
  return plain
    .split(NAMES)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[零一二三四五六七八九十]+/g, inDigits)))
    .join('');
}

function inDigits(numerals: string): string {
  if (numerals.includes('十')) return String(smallNumber(numerals) ?? numerals);
  return [...numerals].map((one) => DIGITS.indexOf(one)).join('');
}

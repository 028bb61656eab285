import { numberOf } from './numberOf.ts';
import { NUMBER } from './signs.ts';

const NUMERALS = '零一二三四五六七八九';
const UNIT = '[十百千万亿wk]';
/** From one amount to another. */
const FROM_TO = new RegExp(`(${NUMBER})(?:元|块钱|块)?[到至~—-](${NUMBER})`);
/** 五六千, 三五百, 八九十, 一千八九, 2、3千: two numerals in one place. */
const TWO_IN_ONE = new RegExp(
  `((?:[\\d零一二三四五六七八九十百千万亿]*${UNIT})?)(?:([一二三四五六七八九])([一二三四五六七八九])|([1-9])[、,]([1-9])(?=${UNIT}))(${UNIT}*)`,
);
const BELOW = new RegExp(`不到(?:了)?(${NUMBER})|(${NUMBER})(?:元|块钱|块)?(?:都|还)?不到`);
const OF_ONE = '次|天|回|盒|瓶|支|片|针|晚|张|个?月|年|周|趟';
const COUNT = '[一二两三四五六七八九十百\\d]';

/** The two ends of a range, smaller first; null for none. Expects `plainAmount` text. */
export function rangeIn(text: string): { kind: 'range'; from: number; to: number } | null {
  const [, left = '', right = ''] = FROM_TO.exec(text) ?? [];
  if (left !== '') return ordered(numberOf(withUnitOf(right, left)), numberOf(right));
  const [, high = '', a, b, c, d, unit = ''] = TWO_IN_ONE.exec(text) ?? [];
  const [less, more] = [digitOf(a ?? c), digitOf(b ?? d)];
  if (less === null || more === null || less >= more || (high === '' && unit === '')) return null;
  const word = (digit: number) => numberOf(`${high}${NUMERALS[digit]}${unit}`);
  return ordered(word(less), word(more));
}

/** 2到3千: the unit stands once. */
function withUnitOf(right: string, left: string): string {
  const unit = new RegExp(`(${UNIT}+)$`).exec(right)?.[1];
  const isBare = /^(?:[1-9]|[一二三四五六七八九])$/.test(left);
  return unit && isBare ? `${left}${unit}` : left;
}

function ordered(one: number | null, other: number | null): ReturnType<typeof rangeIn> {
  if (one === null || other === null) return null;
  return { kind: 'range', from: Math.min(one, other), to: Math.max(one, other) };
}

function digitOf(sign: string | undefined): number | null {
  if (sign === undefined) return null;
  const digit = /\d/.test(sign) ? Number(sign) : NUMERALS.indexOf(sign);
  return digit > 0 ? digit : null;
}

/** 不到一千, 三千块不到: the amount that it was less than; null for none. Expects `plainAmount` text. */
export function upperBoundIn(text: string): number | null {
  const [, after, before] = BELOW.exec(text) ?? [];
  return numberOf(after ?? before ?? '');
}

/**
 * Whether a text (`halfWidth`) names the price of one time or thing: 每次80, 三百五一天, 80一次，做了五次. 一次花了300 is
 * no price of one.
 */
export function isRate(text: string): boolean {
  if (new RegExp(`每(?:个|一)?(?:${OF_ONE}|人)`).test(text)) return true;
  if (
    new RegExp(`[\\d零一二两三四五六七八九十百千万元块](?:钱)?(?:一|/)(?:${OF_ONE})(?:[,，。吧]|$)`).test(
      text,
    )
  )
    return true;
  const ones = new RegExp(`(?<!${COUNT}|第)一(?:${OF_ONE})`).test(text);
  return ones && new RegExp(`[二两三四五六七八九十\\d](?:${OF_ONE})`).test(text);
}

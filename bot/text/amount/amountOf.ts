import { isNothingPaid } from './isNothingPaid.ts';
import { numberOf } from './numberOf.ts';
import { plainAmount } from './plainAmount.ts';
import { isRate, rangeIn, upperBoundIn } from './severalIn.ts';
import { NUMBER } from './signs.ts';

const LONGEST = 60;
const YUAN = new RegExp(
  `(-?)(${NUMBER})(?:[多余来几]?)([万千百亿]?)` +
    `(?:(元|块钱|块|rmb|￥|¥)(?:(${NUMBER})(?:角|毛)(?:(${NUMBER})分?)?|(${NUMBER})分|(${NUMBER}))?)?`,
  'g',
);
const SMALL = new RegExp(`^(${NUMBER})(角|毛|分)(?:钱)?$`);
/** 十几万, 两千大几: too far from any number to be taken for one. */
const VAGUE = /十几个?[百千万亿]|大几|好几|(?<![\d一二三四五六七八九十百千])几[十百千万亿]|上[百千万]/;

/** What a text says about an amount in yuan. */
export type Amount =
  | { readonly kind: 'one'; readonly yuan: number }
  | { readonly kind: 'none' }
  /** 五六千, 2000到3000: which one is for the person to say. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** 不到一千. */
  | { readonly kind: 'below'; readonly yuan: number }
  /** Several amounts that are no range, in the order of the text. */
  | { readonly kind: 'several'; readonly yuan: readonly number[] }
  /** 80一次，做了五次: a price of one, not what it came to. */
  | { readonly kind: 'rate' };

/**
 * An amount in yuan as people write it: 两千三, 3.5万, ￥1,200, 1200元左右, 十二块五, 没花钱. Expects `halfWidth` text.
 * Anything but `one` has to be asked again; what was understood is told.
 */
export function amountOf(text: string): Amount {
  // Longer texts are no amounts, and searching them takes quadratic time.
  if (text.length > LONGEST) return { kind: 'none' };
  if (isNothingPaid(text)) return { kind: 'one', yuan: 0 };
  const plain = plainAmount(text);
  if (isRate(text)) return { kind: 'rate' };
  if (VAGUE.test(plain)) return { kind: 'none' };
  const below = upperBoundIn(plain);
  if (below !== null) return { kind: 'below', yuan: below };
  const said = plain.replace(/不到/g, '');
  const cents = SMALL.exec(said);
  if (cents) return oneOf(scaled(numberOf(cents[1] ?? ''), cents[2] === '分' ? 0.01 : 0.1));
  const range = rangeIn(said);
  if (range) return range;
  const found = [...said.matchAll(YUAN)];
  const marked = found.filter(
    ([all], at) => /[元块]/.test(all) || /[￥¥]$/.test(said.slice(0, found[at]?.index)),
  );
  const candidates = found.length > 1 && marked.length === 1 ? marked : found;
  const [only, second] = candidates;
  if (!only) return { kind: 'none' };
  if (!second) return oneOf(yuanOf(only));
  const all = candidates.map(yuanOf);
  return { kind: 'several', yuan: all.flatMap((one) => (one === null ? [] : [rounded(one)])) };
}

function oneOf(yuan: number | null): Amount {
  return yuan === null ? { kind: 'none' } : { kind: 'one', yuan: rounded(yuan) };
}

/** 3.5 × 10,000 must not become 35000.000000000004. */
const rounded = (value: number): number => (Math.abs(value) < 1e12 ? Number(value.toFixed(6)) : value);
const scaled = (value: number | null, by: number): number | null => (value === null ? null : value * by);

function yuanOf(match: RegExpMatchArray): number | null {
  const [, minus, number = '', unit = '', , jiao, fenOfJiao, fen, bare] = match;
  const whole = numberOf(`${number.replace(/[.,]+$/, '')}${unit}`);
  const tenth = partOf(jiao);
  const hundredth = partOf(fenOfJiao ?? fen);
  const rest = partOf(bare);
  if (whole === null || tenth === null || hundredth === null || rest === null) return null;
  // 十二块五 is twelve and a half; 12块50 names fen.
  const value = whole + tenth * 0.1 + hundredth * 0.01 + rest * (rest < 10 ? 0.1 : 0.01);
  return minus ? -value : value;
}

const partOf = (text: string | undefined): number | null => (text === undefined ? 0 : numberOf(text));

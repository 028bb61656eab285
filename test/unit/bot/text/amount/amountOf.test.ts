import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf } from '../../../../../bot/text/amount/amountOf.ts';
import { numberOf } from '../../../../../bot/text/amount/numberOf.ts';
import { halfWidth } from '../../../../../bot/text/normalise.ts';

const amounts: readonly (readonly [string, number])[] = [
  ['两千三', 2300],
  ['两千三百', 2300],
  ['两千零三', 2003],
  ['二千三百四十五', 2345],
  ['3.5万', 35_000],
  ['3.5 万元', 35_000],
  ['三万五', 35_000],
  ['3万5', 35_000],
  ['1万2千', 12_000],
  ['1万2000', 12_000],
  ['￥1,200', 1200],
  ['¥1200.50', 1200.5],
  ['１２００元', 1200],
  ['1200元左右', 1200],
  ['大概1200块钱吧', 1200],
  ['一共两千三百块', 2300],
  ['十二块五', 12.5],
  ['12元5角', 12.5],
  ['12块50', 12.5],
  ['三块五毛二分', 3.52],
  ['五毛', 0.5],
  ['8角', 0.8],
  ['十', 10],
  ['十五元', 15],
  ['一百二', 120],
  ['一百二十', 120],
  ['一百零五', 105],
  ['一千多', 1000],
  ['2000多块', 2000],
  ['十来万', 100_000],
  ['一亿', 100_000_000],
  ['一亿二千万', 120_000_000],
  ['1.2亿', 120_000_000],
  ['2w', 20_000],
  ['5k', 5000],
  ['壹仟贰佰圆整', 1200],
  ['0', 0],
  ['0元', 0],
  ['人民币 800', 800],
  ['3个人一共花了2000元', 2000],
  ['看了3次，2400元', 2400],
  ['-5', -5],
];

it.each(amounts)('%s is %d yuan', (said, yuan) => {
  expect(amountOf(halfWidth(said))).toEqual({ kind: 'one', yuan });
});

it.each(['两三千', '2000到3000', '2000-3000元', '一二百', '100元和200元'])('%s is not one amount', (said) => {
  expect(amountOf(halfWidth(said)).kind).not.toBe('one');
});

it.each(['', '不清楚', '很多钱', '几千', 'w', '，', '万一', '一些'])('%j is no amount', (said) => {
  expect(amountOf(halfWidth(said))).toEqual({ kind: 'none' });
});

const NUMERALS = '零一二三四五六七八九';

/** Writes a number as people are taught to. */
function written(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${written(Math.floor(value / 10_000))}万${gap}${rest === 0 ? '' : written(rest)}`;
  }
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${NUMERALS[digit]}${name}`;
      gap = false;
    }
  }
  return text;
}

it('reads every number up to a hundred million that it is written in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(numberOf(written(value)), written(value)).toBe(value);
    }),
    { numRuns: 2000, seed: 4 },
  );
});

it('reads every amount in digits exactly, with and without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => {
      const yuan = cents / 100;
      expect(amountOf(`${yuan}元`)).toEqual({ kind: 'one', yuan });
      expect(amountOf(yuan.toLocaleString('en-US'))).toEqual({ kind: 'one', yuan });
    }),
    { numRuns: 2000, seed: 5 },
  );
});

it('never throws', () => {
  const sign = fc.constantFrom(...'零一二三十百千万亿两1230.,元块角毛分多来到-￥wk个次不');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const amount = amountOf(signs.join(''));
      if (amount.kind === 'one') expect(Number.isFinite(amount.yuan)).toBe(true);
    }),
    { numRuns: 3000, seed: 6 },
  );
});

import { expect, it } from 'vitest';
import { capitalsOf, fenOf, yuanOf } from '../../../console/src/text/money.ts';

it.each([
  [0, '0 元'],
  [5, '0.05 元'],
  [123_456_789, '1,234,567.89 元'],
  [200_000, '2,000 元'],
  [-150, '-1.50 元'],
])('%i fen are %s', (fen, text) => expect(yuanOf(fen)).toBe(text));

it.each([
  ['2000', 200_000],
  ['1,234.5', 123_450],
  ['0.29', 29],
  ['19.99元', 1_999],
  ['1.005', null],
  ['', null],
  ['-3', null],
  ['一千', null],
])('%s typed is %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

it.each([
  [0, '零元整'],
  [5, '伍分'],
  [30, '叁角'],
  [100, '壹元整'],
  [1_005, '壹拾元零伍分'],
  [200_000, '贰仟元整'],
  [20_000_000, '贰拾万元整'],
  [1_001_050, '壹万零壹拾元伍角'],
  [100_010_000, '壹佰万零壹佰元整'],
  [1_020_304_056, '壹仟零贰拾万叁仟零肆拾元伍角陆分'],
  [10_000_000_100, '壹亿零壹元整'],
])('%i fen in capitals', (fen, text) => expect(capitalsOf(fen)).toBe(text));

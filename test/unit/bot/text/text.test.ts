import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, cutBytes, paginate } from '../../../../bot/text/bytes.ts';
import { dayInChina, shortDay } from '../../../../bot/text/day.ts';
import { compact, halfWidth, oneLine, quote, quoted, tidy } from '../../../../bot/text/normalise.ts';
import { ordinal, smallNumber } from '../../../../bot/text/numbers.ts';
import { NO, NOTHING, YES } from '../../../../bot/text/yesNoWords.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('bytes', () => {
  it('cuts between characters', () => {
    expect(cutBytes('张三李四', 12)).toBe('张三李四');
    expect(cutBytes('张三李四', 11)).toBe('张三…');
    expect(cutBytes('😀😀', 7)).toBe('😀…');
  });

  it('pages hold everything and fit', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.integer({ min: 10, max: 300 }), (lines, limit) => {
        const pages = paginate(lines, limit);
        for (const page of pages) expect(byteLength(page)).toBeLessThanOrEqual(limit);
        expect(pages.join('').replaceAll('\n', '')).toBe(lines.join('').replaceAll('\n', ''));
      }),
      { seed: 3 },
    );
  });

  it('a cut text fits and is well-formed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 100 }), (text, limit) => {
        expect(byteLength(cutBytes(text, limit))).toBeLessThanOrEqual(limit);
        expect(cutBytes(text, limit)).not.toMatch(/\p{Cs}/u);
      }),
      { seed: 4 },
    );
  });
});

describe('normalising', () => {
  it.each([
    [' 上一步。', '上一步'],
    ['“取消”', '取消'],
    ['ＯＫ！', 'ok'],
    ['跳\u200b过', '跳过'],
    ['修改　２', '修改2'],
    ['？', ''],
    ['\ud800', ''],
  ])('compact(%j) is %j', (text, expected) => expect(compact(text)).toBe(expected));

  it('leaves writing alone but for what is invisible', () => {
    expect(tidy('\ufeff甲，乙。\r\n丙！ ')).toBe('甲，乙。\n丙！');
    expect(oneLine('甲\n 乙')).toBe('甲 乙');
    expect(halfWidth('１３８ ００')).toBe('13800');
  });

  it('quotes shortly', () => {
    expect(quote('一二三四五六七八九十一二三')).toBe('一二三四五六七八九十一二…');
    expect(quoted('')).toBe('');
    expect(quoted('甲')).toBe('“甲”');
    expect(quoted('我是11010119900307003X')).toBe('“我是110****”');
    expect(quoted('１３８００１３８０００')).toBe('“138****”');
  });

  it('is quick with 20 kB of edges', () => {
    const begun = performance.now();
    compact('。'.repeat(20_000));
    compact(`甲${' ？'.repeat(10_000)}乙`);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('numbers', () => {
  it.each([
    ['7', 7],
    ['07', 7],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['五十六', 56],
    ['两', 2],
    ['0', null],
    ['一二', null],
    ['百', null],
    ['', null],
    ['123', null],
  ])('%s', (text, expected) => expect(smallNumber(text)).toBe(expected));

  it.each([
    ['第三个', 3],
    ['选2', 2],
    ['10题', 10],
    ['第十一项', 11],
    ['我选1', 1],
    ['三分之一', null],
    ['男', null],
  ])('ordinal %s', (text, expected) => expect(ordinal(text)).toBe(expected));
});

it('yes and no never share a word, and every word is in the form it is compared in', () => {
  expect(YES.filter((word) => NO.includes(word))).toEqual([]);
  for (const word of [...YES, ...NO, ...NOTHING]) expect(compact(word) || word).toBe(word);
});

it('knows the day in China', () => {
  expect(dayInChina(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  expect(dayInChina(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  expect(shortDay(new Date('2026-12-31T16:00:00Z'))).toBe('1月1日');
});

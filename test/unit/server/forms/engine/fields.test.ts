import { describe, expect, it } from 'vitest';
import { type FieldType, fieldKinds, isSensitive, kindOf } from '../../../../../server/forms/engine/index.ts';
import { context, field } from '../support.ts';
import { type Case, leadFieldCases } from './leadFieldCases.ts';
import { placeFieldCases } from './placeFieldCases.ts';

const at = '2026-11-23T02:00:00.000Z';
const photo = { id: 'f', mime: 'image/png', size: 2097152, sha256: '0'.repeat(64) };
const clauses = { clauses: ['甲'], clausesFrom: 'x', signerField: 'name' };
const consent = { text: '甲', mustAgree: true, refusal: '不行。' };
const opinion = { unit: '某某单位', opinion: '同意。', date: '2026-11-23' };

const cases: { readonly [T in FieldType]: readonly Case[] } = {
  text: [
    {
      field: field('text', 'k', { min: 2, max: 5 }),
      good: [
        ['甲乙', '甲乙', '甲乙'],
        ['𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷'],
      ],
      bad: [
        [1, 'k type'],
        ['甲', 'k too_short'],
        ['  甲 ', 'k too_short'],
        ['甲乙丙丁戊己', 'k too_long'],
        ['甲\n乙', 'k characters'],
        ['甲\u200b乙', 'k characters'],
        ['甲\ud800乙', 'k characters'],
        ['\u0000甲乙丙丁戊己', 'k too_long', 'k characters'],
      ],
    },
    {
      field: field('text', 'k', {
        min: 1,
        max: 20,
        sensitive: true,
        pattern: { source: '^甲', message: '甲开头。' },
      }),
      good: [['甲乙丙丁戊己庚', '甲乙丙丁戊己庚', '甲乙丙丁戊己…']],
      bad: [['乙', 'k format']],
    },
  ],
  longText: [
    {
      field: field('longText', 'k', { min: 2, max: 5 }),
      good: [['甲\n乙', '甲\n乙', '甲\n乙']],
      bad: [
        [{}, 'k type'],
        ['甲', 'k too_short'],
        ['甲乙丙丁戊己', 'k too_long'],
        ['甲\u202e乙', 'k characters'],
      ],
    },
    {
      field: field('longText', 'k', { min: 1, max: 5, sensitive: true }),
      good: [['甲', '甲', '已填写']],
      bad: [],
    },
  ],
  choice: [
    {
      field: field('choice', 'k', { options: [{ value: '甲' }, { value: '乙' }], other: { max: 3 } }),
      good: [
        ['乙', '乙', '乙'],
        [{ other: '丙' }, '其他：丙', '其他：丙'],
      ],
      bad: [
        ['丙', 'k option'],
        [1, 'k type'],
        [{ other: ' ' }, 'k.other other_text'],
        [{ other: '一二三四' }, 'k.other too_long'],
        [{ other: '丙', more: 1 }, 'k type'],
      ],
    },
    {
      field: field('choice', 'k', { options: [{ value: '甲' }], sensitive: true }),
      good: [['甲', '甲', '已填写']],
      bad: [[{ other: '丙' }, 'k option']],
    },
  ],
  multiChoice: [
    {
      field: field('multiChoice', 'k', { options: [{ value: '甲' }, { value: '乙' }] }),
      good: [
        [['乙'], '乙', '乙'],
        [['甲', '乙'], '甲、乙', '甲、乙'],
      ],
      bad: [
        [[], 'k required'],
        ['甲', 'k type'],
        [[1], 'k type'],
        [['丙'], 'k option'],
        [['甲', '甲'], 'k option'],
      ],
    },
    {
      field: field('multiChoice', 'k', { options: [{ value: '甲' }], sensitive: true }),
      good: [[['甲'], '甲', '已填写']],
      bad: [],
    },
  ],
  yesNo: [
    {
      field: field('yesNo', 'k', {}),
      good: [
        [true, '是', '是'],
        [false, '否', '否'],
      ],
      bad: [
        ['是', 'k type'],
        [1, 'k type'],
      ],
    },
  ],
  photo: [
    {
      field: field('photo', 'k', { maxBytes: 2097152, mimes: ['image/png'] }),
      good: [
        [photo, '已上传（2 MB）', '已填写'],
        [{ ...photo, size: 1025 }, '已上传（2 KB）', '已填写'],
      ],
      bad: [
        [{ ...photo, size: 2097153 }, 'k too_large'],
        [{ ...photo, mime: 'image/gif' }, 'k not_image'],
        [{ ...photo, mime: 'text/html', size: 2097153 }, 'k not_image', 'k too_large'],
        [{ ...photo, size: 0 }, 'k type'],
        [{ ...photo, sha256: 'x' }, 'k type'],
        [{ ...photo, url: 'http://' }, 'k type'],
        ['f', 'k type'],
      ],
    },
  ],
  idNumber: [
    {
      field: field('idNumber', 'k', {}),
      good: [['11010519491231002X', '11010519491231002X', '1101**********002X']],
      bad: [
        ['11010519491231002x', 'k format'],
        ['11010519491331002X', 'k date'],
        ['110105194912310020', 'k checksum'],
        [1, 'k format'],
      ],
    },
  ],
  mobile: [
    {
      field: field('mobile', 'k', {}),
      good: [[{ number: '13800138000', verified: false }, '13800138000（未经短信核验）', '138****8000']],
      bad: [
        ['13800138000', 'k type'],
        [{ number: '13800138000' }, 'k type'],
        [{ number: '23800138000', verified: false }, 'k.number format'],
        // Nobody can vouch for a number but the server (design: no SMS provider).
        [{ number: '13800138000', verified: true }, 'k.verified not_verified'],
      ],
    },
    {
      field: field('mobile', 'k', {}),
      context: { ...context, verifiedMobile: '13800138000' },
      good: [[{ number: '13800138000', verified: true }, '13800138000', '138****8000']],
      bad: [[{ number: '13800138001', verified: true }, 'k.verified not_verified']],
    },
  ],
  email: [
    {
      field: field('email', 'k', {}),
      good: [['zhang.san+x@mail.example.com', 'zhang.san+x@mail.example.com', 'z***@mail.example.com']],
      bad: [
        ['a@b', 'k format'],
        ['a b@c.cn', 'k format'],
        [`${'a'.repeat(65)}@c.cn`, 'k format'],
        ['@c.cn', 'k format'],
        [1, 'k format'],
      ],
    },
  ],
  declaration: [
    {
      field: field('declaration', 'k', clauses),
      answers: { name: '张三' },
      good: [[{ signedName: '张三', date: '2026-11-23' }, '张三（2026-11-23 签）', '张三（2026-11-23 签）']],
      bad: [
        [true, 'k type'],
        [{ signedName: '李四', date: '2026-11-23' }, 'k.signedName signature'],
        [{ signedName: '张三', date: '2026-02-30' }, 'k.date date'],
        [{ signedName: '李四', date: '2026-11-24' }, 'k.signedName signature', 'k.date date'],
      ],
    },
    {
      field: field('declaration', 'k', clauses),
      good: [],
      bad: [[{ signedName: '张三', date: '2026-11-23' }, 'k.signedName signature']],
    },
  ],
  consent: [
    {
      field: field('consent', 'k', consent),
      good: [[{ agreed: true, at }, '同意', '同意']],
      bad: [
        [true, 'k type'],
        [{ agreed: true, at: 'then' }, 'k.at date'],
        [{ agreed: false, at }, 'k.agreed not_agreed'],
      ],
    },
    {
      field: field('consent', 'k', { ...consent, mustAgree: false }),
      good: [[{ agreed: false, at }, '不同意', '不同意']],
      bad: [],
    },
  ],
  unitOpinion: [
    {
      field: field('unitOpinion', 'k', { max: 10 }),
      good: [[opinion, '同意。（某某单位，2026-11-23）', '同意。（某某单位，2026-11-23）']],
      bad: [
        ['同意', 'k type'],
        [{ unit: '', opinion: '', date: '' }, 'k.unit too_short', 'k.opinion too_short', 'k.date date'],
        [{ ...opinion, date: '2027-01-01' }, 'k.date date'],
      ],
    },
  ],
  ...leadFieldCases,
  ...placeFieldCases,
};

const rows = Object.entries(cases).flatMap(([type, all]) =>
  all.map((one, i) => ({ name: `${type} ${i + 1}`, ...one })),
);

describe.each(rows)('$name', ({ field: of, answers = {}, context: own = context, good, bad }) => {
  const faults = (value: unknown): string[] =>
    kindOf(of)
      .validate(value, of, { answers, context: own })
      .map(({ path, code }) => `${path} ${code}`);

  it.each(good)('takes %j', (value, words, mask) => {
    expect(faults(value)).toEqual([]);
    expect(kindOf(of).display(value, of)).toBe(words);
    expect(kindOf(of).mask(value, of)).toBe(mask);
  });

  it.each(bad)('refuses %j', (value, ...expected) => expect(faults(value)).toEqual(expected));

  it('survives malformed values: they come from storage and from the network', () => {
    for (const value of [
      undefined,
      null,
      0,
      '',
      'x',
      [],
      {},
      { other: 1 },
      { number: 1 },
      { agreed: 'yes' },
    ]) {
      expect(typeof kindOf(of).display(value, of)).toBe('string');
      expect(typeof kindOf(of).mask(value, of)).toBe('string');
      expect(Array.isArray(faults(value))).toBe(true);
    }
  });
});

it('knows what is sensitive by type, and by field where the form says so', () => {
  const sensitive = Object.keys(fieldKinds).filter((type) => fieldKinds[type as FieldType].sensitive);
  expect(sensitive).toEqual(['photo', 'idNumber', 'mobile', 'email', 'evidence']);
  expect(isSensitive(field('text', 'k', { min: 1, max: 2 }))).toBe(false);
  expect(isSensitive(field('text', 'k', { min: 1, max: 2, sensitive: true }))).toBe(true);
});

import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type Field,
  type FieldType,
  type FormContext,
  fieldKinds,
  isSensitive,
  kindOf,
} from '../../../../../server/forms/engine/index.ts';
import { context, field } from '../support.ts';

const at = '2026-11-23T02:00:00.000Z';
const photo = { id: 'f', mime: 'image/png', size: 2097152, sha256: '0'.repeat(64) };
const clauses = { clauses: ['甲'], clausesFrom: 'x', signerField: 'name' };
const consent = { text: '甲', mustAgree: true, refusal: '不行。' };
const opinion = { unit: '某某单位', opinion: '同意。', date: '2026-11-23' };

const codes = [
  { value: 'A', label: '甲情形' },
  { value: 'B', label: '乙情形', until: '2026-03-31' },
  { value: 'C', label: '丙情形', from: '2026-04-01' },
];

const mimes = { image: 'image/png', voice: 'audio/amr', video: 'video/mp4', file: 'application/pdf' };

function piece(kind: keyof typeof mimes, id: string) {
  return { id, mime: mimes[kind], size: 10, sha256: '0'.repeat(64), kind };
}

interface Case {
  readonly field: Field;
  readonly answers?: Answers;
  readonly context?: FormContext;
  /** Valid values with their words and their mask. */
  readonly good: readonly (readonly [value: unknown, words: string, mask: string])[];
  /** Invalid values with their codes. */
  readonly bad: readonly (readonly [value: unknown, ...faults: string[]])[];
}

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
  period: [
    {
      field: field('period', 'k', {}),
      good: [
        [
          { from: '2026-09-01', to: '2026-09-30' },
          '2026年9月1日至2026年9月30日',
          '2026年9月1日至2026年9月30日',
        ],
        [{ from: '2024-02-29', to: '2024-02-29', text: '那天' }, '2024年2月29日', '2024年2月29日'],
        [
          { from: '2000-01-01', to: '2026-11-23' },
          '2000年1月1日至2026年11月23日',
          '2000年1月1日至2026年11月23日',
        ],
      ],
      bad: [
        ['2026-09-01', 'k type'],
        [{ from: '2026-09-01' }, 'k type'],
        [{ from: '2026-09-01', to: '2026-09-02', more: 1 }, 'k type'],
        [{ from: '2026-09-01', to: '2026-09-02', text: 1 }, 'k type'],
        [{ from: '2026-09-01', to: '2026-09-02', text: '一'.repeat(101) }, 'k.text too_long'],
        [{ from: '2025-02-29', to: '2025-03-01' }, 'k.from date'],
        [{ from: '2026-09-02', to: '2026-09-01' }, 'k.to date'],
        [{ from: '1999-12-31', to: '2026-11-24' }, 'k.from date', 'k.to date'],
      ],
    },
    {
      field: field('period', 'k', { earliest: '2025-01-01', sensitive: true }),
      good: [[{ from: '2025-01-01', to: '2025-01-01' }, '2025年1月1日', '已填写']],
      bad: [[{ from: '2024-12-31', to: '2025-01-01' }, 'k.from date']],
    },
  ],
  money: [
    {
      field: field('money', 'k', {}),
      good: [
        [0, '0 元', '0 元'],
        [1234.5, '1,234.5 元', '1,234.5 元'],
        [0.29, '0.29 元', '0.29 元'],
        [1_000_000_000, '1,000,000,000 元', '1,000,000,000 元'],
      ],
      bad: [
        ['12', 'k type'],
        [Number.NaN, 'k type'],
        [-0.01, 'k range'],
        [1_000_000_000.01, 'k range'],
        [0.001, 'k format'],
        [0.1 + 0.2, 'k format'],
      ],
    },
    { field: field('money', 'k', { sensitive: true }), good: [[1, '1 元', '已填写']], bad: [] },
  ],
  institution: [
    {
      field: field('institution', 'k', {}),
      good: [
        [{ id: 'i-1', name: '甲医院' }, '甲医院', '甲医院'],
        [{ name: '乙店' }, '乙店', '乙店'],
      ],
      bad: [
        ['甲医院', 'k type'],
        [{ id: 'i-1' }, 'k type'],
        [{ name: '甲医院', code: 1 }, 'k type'],
        [{ id: '', name: '甲医院' }, 'k.id option'],
        [{ name: '甲' }, 'k.name too_short'],
        [{ name: '甲'.repeat(101) }, 'k.name too_long'],
        [{ name: '甲\n\u200b乙' }, 'k.name characters'],
      ],
    },
    {
      field: field('institution', 'k', { sensitive: true }),
      good: [[{ name: '乙店' }, '乙店', '已填写']],
      bad: [],
    },
  ],
  evidence: [
    {
      field: field('evidence', 'k', { limits: { images: 2, recordings: 1, files: 1, maxBytes: 2097152 } }),
      good: [
        [[piece('image', 'a')], '图片 1 件', '已填写'],
        [
          [piece('video', 'a'), piece('image', 'b'), piece('image', 'c'), piece('file', 'd')],
          '图片 2 件、视频 1 件、文件 1 件',
          '已填写',
        ],
      ],
      bad: [
        [[], 'k required'],
        [{}, 'k type'],
        [[{ ...piece('image', 'a'), kind: 'scan' }], 'k type'],
        [[{ ...piece('image', 'a'), kind: 'toString' }], 'k type'],
        [[{ ...piece('image', 'a'), size: 0 }], 'k type'],
        [[{ ...piece('image', 'a'), url: 'x' }], 'k type'],
        [[piece('image', 'a'), { ...piece('voice', 'b'), mime: 'image/png' }], 'k.1 format'],
        [[{ ...piece('image', 'a'), size: 2097153 }], 'k.0 too_large'],
        [[piece('image', 'a'), piece('image', 'a')], 'k option'],
        [[piece('image', 'a'), piece('image', 'b'), piece('image', 'c')], 'k too_many'],
        // Voice messages and videos share one limit.
        [[piece('voice', 'a'), piece('video', 'b')], 'k too_many'],
      ],
    },
  ],
  violationCodes: [
    {
      field: field('violationCodes', 'k', { options: codes, periodField: 'when' }),
      answers: { when: { from: '2026-03-01', to: '2026-03-31' } },
      good: [
        [['A'], 'A 甲情形', 'A 甲情形'],
        [['A', 'B'], 'A 甲情形；B 乙情形', 'A 甲情形；B 乙情形'],
      ],
      bad: [
        [[], 'k required'],
        ['A', 'k type'],
        [[1], 'k type'],
        [['A', 'A'], 'k option'],
        [['Z', 'A'], 'k.0 option'],
        // In force only from the day after the period.
        [['A', 'C'], 'k.1 not_in_force'],
      ],
    },
    {
      field: field('violationCodes', 'k', { options: codes, periodField: 'when' }),
      answers: { when: { from: '2026-03-31', to: '2026-04-01' } },
      good: [[['B', 'C'], 'B 乙情形；C 丙情形', 'B 乙情形；C 丙情形']],
      bad: [],
    },
    {
      field: field('violationCodes', 'k', { options: codes, periodField: 'when' }),
      answers: { when: { from: '2026-04-01', to: '2026-04-01' } },
      good: [[['C'], 'C 丙情形', 'C 丙情形']],
      bad: [[['B'], 'k.0 not_in_force']],
    },
    {
      field: field('violationCodes', 'k', { options: codes, periodField: 'when', sensitive: true }),
      good: [[['A', 'B', 'C'], 'A 甲情形；B 乙情形；C 丙情形', '已填写']],
      bad: [],
    },
  ],
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

import type { Answers, Field, FormContext } from '../../../../../server/forms/engine/index.ts';
import { field } from '../support.ts';

/** What a field takes and refuses. */
export interface Case {
  readonly field: Field;
  readonly answers?: Answers;
  readonly context?: FormContext;
  /** Valid values with their words and their mask. */
  readonly good: readonly (readonly [value: unknown, words: string, mask: string])[];
  /** Invalid values with their codes. */
  readonly bad: readonly (readonly [value: unknown, ...faults: string[]])[];
}

const codes = [
  { value: 'A', label: '甲情形' },
  { value: 'B', label: '乙情形', until: '2026-03-31' },
  { value: 'C', label: '丙情形', from: '2026-04-01' },
];

const mimes = { image: 'image/png', voice: 'audio/amr', video: 'video/mp4', file: 'application/pdf' };

function piece(kind: keyof typeof mimes, id: string) {
  return { id, mime: mimes[kind], size: 10, sha256: '0'.repeat(64), kind };
}

/** Of the types that came with the leads. */
export const leadFieldCases = {
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
} satisfies Record<string, readonly Case[]>;

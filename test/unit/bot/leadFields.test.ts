import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../bot/engine/index.ts';
import { chatFieldOf, parseAnswer } from '../../../bot/fields/index.ts';
import type { ChatEnv } from '../../../bot/fields/types.ts';
import { byteLength } from '../../../bot/text/bytes.ts';
import { type Field, fieldProblems } from '../../../server/forms/engine/index.ts';
import { field } from '../server/forms/support.ts';
import { NOW } from './support/sample.ts';

const context = { today: '2026-11-23', mode: 'public', filler: 'applicant' } as const;
const say = (text: string): Input => ({ kind: 'text', text });
const env = (change: Partial<ChatEnv> = {}): ChatEnv => ({ answers: {}, context, now: NOW, ...change });
const limits = { images: 2, recordings: 1, files: 1, maxBytes: 20 * 1024 * 1024 };
const file = (id: string, mime = 'image/jpeg') => ({
  id,
  mime,
  size: 10,
  sha256: id.repeat(64).slice(0, 64),
});

describe('institution', () => {
  const where = field('institution', 'where', {});
  const options = [
    { id: 'i-1', name: '城关医院', district: '城关区' },
    { id: 'i-2', name: '城关医院东院' },
  ];

  it('asks which one, takes a number or a name, and keeps the typed name when it is none of them', () => {
    const asked = parseAnswer(where, say('城关'), env({ institutions: options }));
    if (asked.kind !== 'more') throw new Error(asked.kind);
    expect(asked.say).toContain('1. 城关医院（城关区）\n2. 城关医院东院\n3. 都不是');
    const open = env({ buffer: asked.buffer });
    expect(parseAnswer(where, say('第2个'), open)).toEqual({
      kind: 'value',
      value: { id: 'i-2', name: '城关医院东院' },
    });
    expect(parseAnswer(where, say('城关医院'), open)).toEqual({
      kind: 'value',
      value: { id: 'i-1', name: '城关医院' },
    });
    for (const no of ['3', '都不是']) {
      expect(parseAnswer(where, say(no), open)).toEqual({ kind: 'value', value: { name: '城关' } });
    }
    expect(parseAnswer(where, say('9'), open).kind).toBe('refused');
    expect(chatFieldOf(where).ask(where, open)).toEqual([asked.say]);
    // Another name is another search.
    expect(parseAnswer(where, say('某某药房'), open)).toEqual({ kind: 'value', value: { name: '某某药房' } });
  });

  it('takes the full name of one at once', () => {
    const parsed = parseAnswer(where, say('城关医院'), env({ institutions: options }));
    expect(parsed).toEqual({ kind: 'value', value: { id: 'i-1', name: '城关医院' } });
  });
});

describe('evidence', () => {
  const proof = field('evidence', 'proof', { limits });
  const one = [{ ...file('a'), kind: 'image' }];
  const two = [...one, { ...file('b', 'audio/amr'), kind: 'voice' }];

  it('adds piece after piece, counting, until 完成', () => {
    const first = parseAnswer(proof, { kind: 'image', file: file('a') }, env());
    expect(first).toMatchObject({
      kind: 'more',
      value: one,
      say: '收到图片，现在共 1 件。还有就接着发，发完请回复“完成”。',
    });
    const answers = { proof: one };
    expect(
      parseAnswer(proof, { kind: 'voice', file: file('b', 'audio/amr') }, env({ answers })),
    ).toMatchObject({
      value: two,
    });
    expect(parseAnswer(proof, say('完成'), env({ answers }))).toEqual({ kind: 'value', value: one });
    expect(parseAnswer(proof, say('没有了'), env({ answers }))).toEqual({ kind: 'value', value: one });
    expect(parseAnswer(proof, say('删掉最后一件'), env({ answers: { proof: two } }))).toMatchObject({
      value: one,
    });
    expect(parseAnswer(proof, say('删掉最后一件'), env({ answers }))).toMatchObject({ value: null });
    expect(parseAnswer(proof, say('重来'), env({ answers }))).toMatchObject({ kind: 'more', value: null });
  });

  it('takes no piece twice and none too many, and keeps what it has', () => {
    const again = parseAnswer(proof, { kind: 'image', file: file('a') }, env({ answers: { proof: one } }));
    expect(again).toMatchObject({ kind: 'more' });
    expect(again).not.toHaveProperty('value');
    const full = parseAnswer(
      proof,
      { kind: 'video', file: file('c', 'video/mp4') },
      env({ answers: { proof: two } }),
    );
    expect(full).toMatchObject({ kind: 'refused', quiet: true });
  });

  it.each([
    ['too_large', '超过了 20 MB'],
    ['wrong_type', '这种格式收不了'],
    ['download_failed', '没有传完整'],
  ] as const)('says what to do about %s', (problem, words) => {
    const parsed = parseAnswer(proof, { kind: 'video', file: null, problem }, env());
    expect(parsed).toMatchObject({ kind: 'refused', understood: '一件视频' });
    expect(JSON.stringify(parsed)).toContain(words);
  });
});

describe('violation codes', () => {
  const options = Array.from({ length: 40 }, (_, at) => ({
    value: `C${at + 1}`,
    label: `第 ${at + 1} 项里写着的一种比较长的、要占好几行的违法违规使用医疗保障基金的情形`,
  }));
  const codes = field('violationCodes', 'codes', { options, periodField: 'when' });

  it('shows a long list page by page, and takes numbers of any page', () => {
    const pages: string[] = [chatFieldOf(codes).ask(codes, env()).join('\n')];
    let buffer = '';
    for (let turn = 0; turn < 10; turn += 1) {
      const next = parseAnswer(codes, say('下一页'), env(buffer === '' ? {} : { buffer }));
      if (next.kind !== 'more') throw new Error(next.kind);
      buffer = next.buffer;
      pages.push(next.say);
    }
    for (const page of pages) expect(byteLength(page)).toBeLessThan(1500);
    for (const { label } of options) expect(pages.some((page) => page.includes(label))).toBe(true);
    expect(pages.at(-1)).not.toContain('下一页');
    expect(parseAnswer(codes, say('2 39'), env({ buffer }))).toEqual({ kind: 'value', value: ['C2', 'C39'] });
    // With that many entries 39 is one number, and 123 can only be three.
    expect(parseAnswer(codes, say('39'), env())).toEqual({ kind: 'value', value: ['C39'] });
    expect(parseAnswer(codes, say('123'), env())).toEqual({ kind: 'value', value: ['C1', 'C2', 'C3'] });
  });
});

const fields: readonly Field[] = [
  field('period', 'when', {}),
  field('money', 'amount', {}),
  field('institution', 'where', {}),
  field('evidence', 'proof', { limits }),
  field('violationCodes', 'codes', {
    options: [
      { value: 'A', label: '甲情形' },
      { value: 'B', label: '乙情形', from: '2026-04-01' },
    ],
    periodField: 'when',
  }),
];

const piece = fc.constantFrom(
  ...[
    '1',
    '３',
    '9'.repeat(30),
    '一',
    '两千',
    '万',
    '元',
    '年',
    '月',
    '日',
    '上',
    '周',
    '去年',
    '到',
    '-',
    '.',
    '、',
  ],
  ...[
    '不清楚',
    '都不是',
    '完成',
    '甲',
    '下一页',
    '👍🏽',
    '\u200b',
    '\ud800',
    '__proto__',
    '(',
    '\\',
    '*',
    '\n',
    ' ',
  ],
);
const said = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(piece, fc.integer({ min: 1000, max: 20_000 }))
    .map(([part, size]) => part.repeat(size).slice(0, 20_000)),
);
const buffer = fc.option(
  fc.constantFrom('{}', '{"said":1}', '{', '-3', 'x', '{"said":"甲","options":[]}', '99'),
);

it.each(fields)('$type takes any text without throwing, and accepts only what is valid', (one) => {
  const context = { today: '2026-11-23', mode: 'public' };
  fc.assert(
    fc.property(said, buffer, (text, kept) => {
      const parsed = parseAnswer(one, say(text), env(kept === null ? {} : { buffer: kept }));
      if (parsed.kind === 'value') {
        expect(fieldProblems(one, { [one.key]: parsed.value }, context)).toEqual([]);
        expect(byteLength(JSON.stringify(parsed.value))).toBeLessThan(2000);
      }
      if (parsed.kind === 'more') expect(byteLength(parsed.say)).toBeLessThan(1500);
      if (parsed.kind === 'refused') expect(byteLength(parsed.understood + parsed.why)).toBeLessThan(700);
    }),
    { numRuns: 300, seed: 11 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../bot/engine/index.ts';
import { chatFieldOf, parseAnswer, refusalSentence } from '../../../bot/fields/index.ts';
import type { Parsed } from '../../../bot/fields/types.ts';
import { byteLength } from '../../../bot/text/bytes.ts';
import { type Field, fieldProblems } from '../../../server/forms/engine/index.ts';
import { fieldCases } from './support/cases.ts';
import { everyType, publishedFields } from './support/everyType.ts';
import { ID_NUMBER, NOW } from './support/sample.ts';
import { sent } from './support/sent.ts';

const context = { today: '2026-11-23', mode: 'self' } as const;
const units = [{ id: 'u-1', name: '某某市城关区医疗保障局' }];
const institutions = [{ id: 'i-1', name: '城关医院' }];
const env = { answers: { name: '张三' }, context, now: NOW, units, institutions };
const cases = fieldCases();
/** What they take is no single message: tested with their files and messages in leadFields, longText and photo cases. */
const takesMore = ['photo', 'longText', 'evidence', 'unitOpinion'];

const buffers = [
  '其他',
  '写了一半',
  '1',
  '{',
  '{"county":{"name":"某县"}}',
  '{"town":"东街镇"}',
  '{"said":"x","options":[]}',
];

/** Full-width and circled digits, emoji, invisible signs, stickers, halves of what the parsers look for. */
const piece = fc.constantFrom(
  ...[
    '１２３',
    '①③',
    '1 3',
    '135',
    '一二',
    '三四',
    '千',
    '万',
    '亿',
    '元',
    '块',
    '毛',
    '点',
    '半',
    '多',
    '几',
    '不到',
  ],
  ...[
    '昨天',
    '上周',
    '10月',
    '3号',
    '初五',
    '正月',
    '国庆',
    '前',
    '后',
    '到',
    '、',
    '和',
    '-',
    '每',
    '去年',
    '这个',
  ],
  ...[
    '是',
    '不',
    '没有',
    '的',
    '同意',
    '其他：',
    '都有',
    '除了',
    '区',
    '县',
    '镇',
    '城关',
    'yd',
    'shi',
    "'",
    '@',
    '.',
  ],
  ...[
    '👍🏽',
    '👨‍👩‍👧',
    '\u200b',
    '\u202e',
    '\u2067',
    '\ud800',
    '\udfff',
    '\u0000',
    '\ufe0f',
    '\n',
    '　',
    ' ',
  ],
  ...[
    '[微笑]',
    '[收到不支持的消息类型，暂无法显示]',
    ID_NUMBER,
    '13800138000',
    '+86 138',
    '__proto__',
    '张三',
    '(',
  ],
);
const said = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const long =
  (part: string, end = '') =>
  () =>
    `${part.repeat(Math.ceil(20_000 / part.length))}${end}`;
const adversarial = [
  ...[
    '1',
    '一',
    '9月',
    '到',
    '千百',
    '没有',
    'a',
    'shi',
    '[微笑]',
    '县',
    '1、',
    '，',
    ' ',
    '\u200b',
    '\ud83d',
  ].map((one) => long(one)),
  ...[
    long('.', 'x'),
    long('。', '甲'),
    long(' ', 'x'),
    long('(', '1'),
    long('-1', '元'),
    long('其他：', '\n'),
  ],
];

describe.each(everyType.map((field) => ({ type: field.type, field })))('$type', ({ type, field }) => {
  it('has cases of what it takes and what it refuses', () => {
    const own = cases.filter((one) => one.type === type);
    expect(own.flatMap(({ refuses }) => refuses).length).toBeGreaterThan(0);
    if (!takesMore.includes(type)) expect(own.flatMap(({ accepts }) => accepts).length).toBeGreaterThan(1);
  });

  it('says in every form what is meant, and gives an example', () => {
    const own = publishedFields.filter((one) => one.type === type);
    for (const { help, example } of own) {
      expect(help.length).toBeGreaterThan(3);
      expect(example).not.toBe('');
    }
    expect(chatFieldOf(field).ask(field, env).join('')).not.toBe('');
  });

  it('refuses a message of another kind with what came, what to do and an example', () => {
    const chat = chatFieldOf(field);
    for (const kind of ['image', 'voice', 'video', 'location', 'link', 'file'] as const) {
      if ([chat.listensTo].flat().includes(kind)) continue;
      const parsed = parseAnswer(field, sent(kind), env);
      if (parsed.kind !== 'refused') throw new Error(parsed.kind);
      const sentence = refusalSentence(field, parsed);
      if (parsed.quiet !== true) expect(sentence).toContain('例如：');
      expect(sentence).toMatch(/。$/);
    }
  });

  it('takes any text without throwing; an answer survives JSON and is valid', () => {
    fc.assert(
      fc.property(said, fc.constantFrom(undefined, ...buffers), (text, buffer) => {
        judge(
          field,
          parseAnswer(field, { kind: 'text', text }, buffer === undefined ? env : { ...env, buffer }),
        );
      }),
      { numRuns: 120, seed: 11 },
    );
  });

  it.each(adversarial.map((make, at) => ({ at, make })))(
    'twenty thousand signs of kind $at are no work',
    ({ make }) => {
      const text = make();
      expect(text.length).toBeGreaterThan(19_000);
      const input: Input = { kind: 'text', text };
      judge(field, parseAnswer(field, input, env));
    },
    10_000,
  );
});

function judge(field: Field, parsed: Parsed): void {
  if (parsed.kind === 'value') {
    expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(parsed.value);
    expect(fieldProblems(field, { ...env.answers, any: parsed.value }, context)).toEqual([]);
  }
  if (parsed.kind === 'more') expect(byteLength(parsed.buffer)).toBeLessThan(20_000);
  if (parsed.kind !== 'refused') return;
  const sentence = refusalSentence(field, parsed);
  expect(byteLength(sentence)).toBeLessThan(900);
  expect(sentence).not.toMatch(/[\p{Cs}\u202e\u200b]/u);
  expect(sentence.normalize('NFKC')).not.toContain(ID_NUMBER.slice(0, 10));
}

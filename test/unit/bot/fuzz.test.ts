import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../../bot/engine/index.ts';
import { parseAnswer, refusalSentence } from '../../../bot/fields/index.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { fieldProblems } from '../../../server/forms/engine/index.ts';
import { definition, ID_NUMBER, NOW, stateAt, view } from './support/sample.ts';

const context = { today: '2026-11-23', mode: 'recommend' } as const;
const env = { answers: { name: '张三' }, context, now: NOW };

const piece = fc.constantFrom(
  ...[
    '１２３',
    '①②',
    '是',
    '不',
    '同意',
    '男',
    '其他',
    '其他：',
    '👍🏽',
    '👨‍👩‍👧',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udfff',
    '\u0000',
  ],
  ...[
    '\n',
    ' ',
    '　',
    '13800138000',
    ID_NUMBER,
    'x',
    'X',
    '@',
    '.',
    '，',
    '张三',
    '·',
    '__proto__',
    '(',
    '[',
    '\\',
    '*',
    '+',
  ],
);
const said = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .tuple(piece, fc.integer({ min: 1000, max: 20_000 }))
    .map(([part, size]) => part.repeat(size).slice(0, 20_000)),
);

describe.each(definition.fields.map((field) => ({ key: field.key, field })))('$key', ({ field }) => {
  it('takes any text without throwing, accepts only what is valid, and never repeats an ID number', () => {
    fc.assert(
      fc.property(said, fc.option(fc.constantFrom('其他', '写了一半')), (text, buffer) => {
        const parsed = parseAnswer(field, { kind: 'text', text }, buffer === null ? env : { ...env, buffer });
        if (parsed.kind === 'value') {
          const answers = { ...env.answers, [field.key]: parsed.value };
          expect(fieldProblems(field, answers, context)).toEqual([]);
        }
        if (parsed.kind === 'refused') {
          const sentence = refusalSentence(field, parsed);
          expect(byteLength(sentence)).toBeLessThan(700);
          // Not even when it was sent to the wrong question.
          expect(sentence.normalize('NFKC')).not.toContain(ID_NUMBER.slice(0, 10));
        }
        if (parsed.kind === 'more') expect(byteLength(parsed.buffer)).toBeLessThan(5000);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('keeps the whole reply within the limit and the state well-formed', () => {
    fc.assert(
      fc.property(said, (text) => {
        const { reply, state } = step(stateAt(field.key), { kind: 'text', text }, view());
        if (reply.kind === 'text') expect(byteLength(reply.text)).toBeLessThanOrEqual(REPLY_LIMIT);
        expect(JSON.stringify(state)).not.toMatch(/\\ud[89a-f]/i);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

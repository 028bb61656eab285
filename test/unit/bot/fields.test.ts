import { describe, expect, it } from 'vitest';
import type { Input } from '../../../bot/engine/index.ts';
import { chatFields, parseAnswer, refusalSentence } from '../../../bot/fields/index.ts';
import { type Answers, type Field, fieldOf } from '../../../server/forms/engine/index.ts';
import { fieldCases } from './support/cases.ts';
import { definition, NOW } from './support/sample.ts';

const cases = fieldCases();
const context = { today: '2026-11-23', mode: 'self', filler: 'applicant' } as const;

function field(key: string): Field {
  const found = fieldOf(definition, key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
}

function parse(key: string, input: Input, answers: Answers = {}) {
  return parseAnswer(field(key), input, { answers: { name: '张三', ...answers }, context, now: NOW });
}

it.each(Object.keys(chatFields))('%s has cases', (type) => {
  const own = cases.filter((one) => one.type === type);
  expect(own).not.toHaveLength(0);
  if (type !== 'unitOpinion' && type !== 'photo' && type !== 'longText') {
    expect(own.flatMap(({ accepts }) => accepts).length).toBeGreaterThan(2);
  }
});

describe.each(cases)('$type: $key', ({ key, type, accepts, refuses }) => {
  it('is a field of that type', () => expect(field(key).type).toBe(type));

  it.each(accepts)('takes $say', ({ say, value, answers }) => {
    const parsed = parse(key, { kind: 'text', text: say }, answers);
    expect(parsed).toEqual({ kind: 'value', value });
  });

  it.each(refuses.map((one) => ({ heard: one.say ?? one.send, ...one })))(
    'refuses $heard',
    ({ say, send, says }) => {
      const input =
        say === undefined ? ({ kind: send ?? 'voice' } as Input) : ({ kind: 'text', text: say } as const);
      const parsed = parse(key, input);
      if (parsed.kind !== 'refused') throw new Error(JSON.stringify(parsed));
      const sentence = refusalSentence(field(key), parsed);
      for (const part of says) expect(sentence).toContain(part);
      expect(sentence).toMatch(/。$/);
      expect(sentence.replace(/。$/, '')).not.toContain('。');
    },
  );
});

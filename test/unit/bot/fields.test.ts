import { describe, expect, it } from 'vitest';
import type { Input } from '../../../bot/engine/index.ts';
import { chatFields, parseAnswer, refusalSentence } from '../../../bot/fields/index.ts';
import { boundForm } from '../../../server/forms/boundForm.ts';
import { type Answers, type Field, fieldOf } from '../../../server/forms/engine/index.ts';
import { fieldCases } from './support/cases.ts';
import { NOW, profile, profileOf } from './support/sample.ts';
import { sent } from './support/sent.ts';

const cases = fieldCases();
const context = { today: '2026-11-23', mode: 'self', filler: 'applicant' } as const;

function fieldIn(id: string | undefined, key: string): Field {
  const own = id === undefined ? profile : profileOf(id);
  const ref = own.recruit.applicationForm?.value ?? { id: '', version: 0 };
  const found = fieldOf(boundForm(ref, own, { name: '某局' }), key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
}

function parse(field: Field, input: Input, answers: Answers = {}) {
  return parseAnswer(field, input, { answers: { name: '张三', ...answers }, context, now: NOW });
}

it.each(Object.keys(chatFields))('%s has cases', (type) => {
  const own = cases.filter((one) => one.type === type);
  expect(own).not.toHaveLength(0);
  if (!['unitOpinion', 'photo', 'longText', 'evidence'].includes(type)) {
    expect(own.flatMap(({ accepts }) => accepts).length).toBeGreaterThan(2);
  }
});

describe.each(cases)('$type: $key', ({ key, type, accepts, refuses, ...one }) => {
  const own = {
    no: 1,
    label: '甲项',
    required: true,
    help: '帮助',
    source: { item: 'test', required: 'ours' },
  };
  const field = one.field
    ? ({ ...own, type, key, ...one.field } as unknown as Field)
    : fieldIn(one.profile, key);

  it('is a field of that type', () => expect(field.type).toBe(type));

  it.each(accepts.map((one) => ({ heard: one.say ?? one.send, ...one })))('takes $heard', (one) => {
    const { say, send, value, answers } = one;
    const parsed = parse(
      field,
      say === undefined ? sent(send ?? 'voice') : { kind: 'text', text: say },
      answers,
    );
    expect(parsed).toEqual({ kind: 'value', value });
  });

  it.each(refuses.map((one) => ({ heard: one.say ?? one.send, ...one })))(
    'refuses $heard',
    ({ say, send, says }) => {
      const input = say === undefined ? sent(send ?? 'voice') : ({ kind: 'text', text: say } as const);
      const heard = parse(field, input);
      const nothing = heard.kind === 'nothing';
      const parsed = nothing ? { kind: 'refused' as const, understood: '', why: heard.why } : heard;
      if (parsed.kind !== 'refused') throw new Error(JSON.stringify(parsed));
      const sentence = refusalSentence(field, parsed);
      for (const part of says) expect(sentence).toContain(part);
      expect(sentence).toMatch(/。$/);
      expect(sentence.replace(/。$/, '')).not.toContain('。');
    },
  );
});

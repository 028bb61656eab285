import { describe, expect, it } from 'vitest';
import {
  bindForm,
  type FormTexts,
  nextField,
  optionsInForce,
  pruneHidden,
  validateAnswers,
} from '../../../../../server/forms/engine/index.ts';
import { context, field, formOf } from '../support.ts';

const options = [
  { value: 'A1', label: '甲', targets: ['医院'] },
  { value: 'A2', label: '乙', targets: ['医院', '药店'], from: '2026-04-01' },
  { value: 'A3', label: '丙' },
];
const codes = field('violationCodes', 'codes', { options, periodField: 'when', targetField: 'whom' });
const when = { from: '2026-05-01', to: '2026-05-01' };
const codesOf = (found: readonly { value: string }[]) => found.map(({ value }) => value).join(' ');
const problemsOf = (def: ReturnType<typeof formOf>, answers: Record<string, unknown>) =>
  validateAnswers(def, answers, context).problems.map(({ path, code }) => `${path} ${code}`);

describe('codes by target', () => {
  it('offers what can be said of the answered target in the answered time', () => {
    expect(codesOf(optionsInForce(codes, {}))).toBe('A1 A2 A3');
    expect(codesOf(optionsInForce(codes, { whom: '药店' }))).toBe('A2 A3');
    expect(
      codesOf(optionsInForce(codes, { whom: '药店', when: { from: '2026-01-01', to: '2026-03-31' } })),
    ).toBe('A3');
  });

  it('refuses a code of another target, and keeps "not in force" for those of this one', () => {
    const def = formOf([
      field('text', 'whom', { min: 1, max: 9 }),
      field('period', 'when', {}),
      { ...codes },
    ]);
    expect(problemsOf(def, { whom: '药店', when, codes: ['A1', 'A2'] })).toEqual(['codes.0 option']);
    const early = { from: '2026-01-01', to: '2026-01-02' };
    expect(problemsOf(def, { whom: '药店', when: early, codes: ['A2'] })).toEqual(['codes.0 not_in_force']);
  });
});

describe('unanswered', () => {
  const def = formOf([
    { ...codes, required: false },
    field('text', 'other', { min: 1, max: 9, required: { unanswered: 'codes' } }),
    field('text', 'proof', { min: 1, max: 9, required: false }),
    field('text', 'why', { min: 1, max: 9, visible: { unanswered: 'proof' } }),
  ]);

  it('asks for the one where the other was passed over', () => {
    expect(problemsOf(def, { proof: 'x' })).toEqual(['other required']);
    expect(problemsOf(def, { proof: 'x', codes: ['A3'] })).toEqual([]);
    expect(problemsOf(def, { proof: 'x', other: '别的' })).toEqual([]);
    expect(problemsOf(def, { codes: ['A3'] })).toEqual(['why required']);
    expect(problemsOf(def, { codes: ['A3'], why: '没有' })).toEqual([]);
    expect(problemsOf(def, { codes: ['A3'], proof: 'x', why: '没有' })).toEqual(['why hidden_field']);
  });

  it('leads through the form in this order, and drops the reason when the other thing comes', () => {
    expect(nextField(def, {}, context, ['codes'])?.key).toBe('other');
    expect(nextField(def, {}, context, ['codes', 'other'])?.key).toBe('other');
    expect(nextField(def, { other: '别的' }, context, ['codes', 'proof'])?.key).toBe('why');
    expect(pruneHidden(def, { proof: 'x', why: '没有' }, context)).toEqual({ proof: 'x' });
  });
});

it('disjoint: what is in both lists is reported at the second', () => {
  const list = (key: string) =>
    field('violationCodes', key, { options, periodField: 'when', required: false });
  const def = formOf(
    [list('found'), list('missed')],
    [{ type: 'disjoint', first: 'found', second: 'missed' }],
  );
  expect(problemsOf(def, { found: ['A1'], missed: ['A1', 'A2'] })).toEqual(['missed mismatch']);
  expect(problemsOf(def, { found: ['A1'], missed: ['A2'] })).toEqual([]);
  expect(problemsOf(def, { found: ['A1'] })).toEqual([]);
});

describe('binding lists', () => {
  const texts: FormTexts = {
    rule: (path) => (path === 'badge' ? { value: 'show', article: '9(4)' } : null),
    lists: { kinds: { article: '13', options: [{ value: '走访', label: '走访' }] } },
    clauses: {},
    bureau: '某局',
    contact: '电话 1',
  };
  const choice = (list: string) => field('choice', 'kind', { options: [], optionsFrom: { list } });

  it('puts the options of a decision in and cites its article', () => {
    const [bound] = bindForm(formOf([choice('kinds')]), texts).fields;
    expect(bound).toMatchObject({ options: [{ value: '走访' }], source: { item: '13' } });
  });

  it('refuses a form whose list is not there: nobody may choose from nothing', () => {
    expect(() => bindForm(formOf([choice('others')]), texts)).toThrow('others');
  });

  it('asks an item by the one value of its rule', () => {
    const asked = (key: string, name: string) =>
      field('yesNo', key, { askedBy: { rule: 'badge', names: [name] } });
    const bound = bindForm(formOf([asked('shown', 'show'), asked('carried', 'carry')]), texts);
    expect(bound.fields.map(({ key, source }) => `${key} ${source.item}`)).toEqual(['shown 9(4)']);
  });
});

import { describe, expect, it } from 'vitest';
import { canHold, holds } from '../../../../../server/forms/engine/conditions.ts';
import {
  answerRows,
  bindForm,
  nextField,
  numberedFields,
  pruneHidden,
  visibleFields,
} from '../../../../../server/forms/engine/index.ts';
import { context, field, formOf } from '../support.ts';

const a = field('yesNo', 'a', {});
const b = field('yesNo', 'b', { visible: { answer: 'a', is: [true] }, no: 2 });
const c = field('yesNo', 'c', { visible: { answer: 'b', is: [true] }, no: 3, required: false });
const d = field('yesNo', 'd', { visible: { context: 'mode', is: ['invite'] }, no: 4, filledBy: 'unit' });
const def = formOf([a, b, c, d]);
const keys = (fields: readonly { key: string }[]): string[] => fields.map(({ key }) => key);

describe('conditions', () => {
  const mode = { context: 'mode', is: ['self'] } as const;
  const yes = { answer: 'a', is: [true] } as const;

  it('combine', () => {
    expect(holds({ all: [mode, yes] }, { a: true }, context)).toBe(true);
    expect(holds({ all: [mode, yes] }, { a: false }, context)).toBe(false);
    expect(holds({ any: [mode, yes] }, {}, context)).toBe(true);
    expect(holds(mode, {}, { today: context.today })).toBe(false);
  });

  it('see a consent as its answer', () => {
    expect(holds(yes, { a: { agreed: true, at: '' } }, context)).toBe(true);
    expect(holds(yes, { a: { agreed: false, at: '' } }, context)).toBe(false);
  });

  it('count as possible while only answers are missing', () => {
    expect(canHold({ all: [mode, yes] }, context)).toBe(true);
    expect(canHold({ any: [{ context: 'mode', is: ['invite'] }] }, context)).toBe(false);
  });
});

describe('the form as it stands', () => {
  it('shows what the answers and the mode call for', () => {
    expect(keys(visibleFields(def, {}, context))).toEqual(['a']);
    expect(keys(visibleFields(def, { a: true, b: true }, context))).toEqual(['a', 'b', 'c']);
    expect(keys(visibleFields(def, {}, { ...context, mode: 'invite' }))).toEqual(['a', 'd']);
  });

  it('numbers the same whatever was answered, without what is another’s to fill', () => {
    expect(keys(numberedFields(def, context))).toEqual(['a', 'b', 'c']);
    expect(keys(numberedFields(def, { ...context, mode: 'invite' }))).toEqual(['a', 'b', 'c']);
    expect(keys(numberedFields(def, { ...context, mode: 'invite', filler: 'unit' }))).toEqual(['d']);
  });

  it('prunes what an answer hides, and what that hides in turn', () => {
    expect(pruneHidden(def, { a: false, b: true, c: true, x: 1 }, context)).toEqual({ a: false });
  });

  it('asks in order: missing, broken, optional unless passed over, never another’s', () => {
    expect(nextField(def, {}, context)?.key).toBe('a');
    expect(nextField(def, { a: true, b: 'x' }, context)?.key).toBe('b');
    expect(nextField(def, { a: true, b: true }, context)?.key).toBe('c');
    expect(nextField(def, { a: true, b: true }, context, ['c'])).toBeNull();
    expect(nextField(def, { a: true }, context, ['b'])?.key).toBe('b');
    expect(nextField(def, { a: false }, { ...context, mode: 'invite' })).toBeNull();
  });
});

describe('presenting', () => {
  const id = field('idNumber', 'id', {});
  const form = formOf([id, field('text', 'note', { min: 1, max: 9 })]);
  const answers = { id: '11010519491231002X' };

  it('masks for those who may not read, and leaves blanks blank', () => {
    expect(answerRows(form, answers, context, 'masked').map(({ text }) => text)).toEqual([
      '1101**********002X',
      '',
    ]);
    expect(answerRows(form, answers, context, 'full').map(({ text }) => text)).toEqual([
      '11010519491231002X',
      '',
    ]);
    expect(answerRows(form, answers, context, 'full')[0]).toMatchObject({
      key: 'id',
      sensitive: true,
      no: 1,
    });
  });
});

describe('bindForm', () => {
  const form = formOf([
    field('declaration', 'd', { clauses: [], clausesFrom: 'own', signerField: 'n' }),
    field('consent', 'c', { text: '{bureau}：{contact}', mustAgree: true, refusal: '{contact}' }),
  ]);
  const rules: Record<string, { value: unknown; article: string }> = {
    list: { value: ['甲', '乙'], article: '3(3)' },
    no: { value: false, article: '4' },
  };
  const texts = {
    rule: (path: string) => rules[path] ?? null,
    lists: {},
    clauses: { own: ['一', '二'] },
    bureau: '某局$&',
    contact: '电话 1',
  };

  it('puts the regulation’s clauses and the bureau’s name in, literally', () => {
    const [d0, c0] = bindForm(form, texts).fields;
    expect(d0).toMatchObject({ clauses: ['一', '二'] });
    expect(c0).toMatchObject({ text: '某局$&：电话 1', refusal: '电话 1' });
  });

  it('asks an item only where its rule says something, cites the article and numbers what is left', () => {
    const asked = (key: string, rule: string, names?: string[]) =>
      field('text', key, { min: 1, max: 9, askedBy: { rule, ...(names ? { names } : {}) } });
    const bound = bindForm(
      formOf([
        asked('silent', 'nothing'),
        asked('denied', 'no'),
        asked('other', 'list', ['丙']),
        asked('named', 'list', ['丙', '乙']),
        field('multiChoice', 'many', {
          options: [],
          optionsFrom: { rule: 'list', words: { 甲: ['一'] } },
          askedBy: { rule: 'list' },
        }),
        field('text', 'always', { min: 1, max: 9 }),
      ]),
      texts,
    );
    expect(bound.fields.map(({ key, no, source }) => [key, no, source.item])).toEqual([
      ['named', 1, '3(3)'],
      ['many', 2, '3(3)'],
      ['always', 3, 'test'],
    ]);
    expect(bound.fields[1]).toMatchObject({
      options: [
        { value: '甲', words: ['一'] },
        { value: '乙', words: [] },
      ],
    });
  });

  it('refuses a declaration without clauses: nobody may sign nothing', () => {
    expect(() => bindForm(form, { ...texts, clauses: {} })).toThrow('own');
  });
});

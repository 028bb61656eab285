import { describe, expect, it } from 'vitest';
import { formDefinition } from '../../../../../server/forms/definitions/index.ts';
import { type Answers, type FormContext, validateAnswers } from '../../../../../server/forms/engine/index.ts';
import { complete, ID_NUMBER_WOMAN } from '../../../bot/support/sample.ts';

const def = formDefinition({ id: 'supervisor-application', version: 2 });
const self: FormContext = { today: '2026-11-23', mode: 'self', filler: 'applicant' };
const opinion = { unit: '某某单位', opinion: '同意推荐。', date: '2026-11-23' };

const faults = (answers: Answers, context: FormContext = self): string[] =>
  validateAnswers(def, answers, context).problems.map(({ path, code }) => `${path} ${code}`);

describe('validateAnswers', () => {
  it('takes a complete self-nomination without a call (7(4), annex 2)', () => {
    expect(validateAnswers(def, complete, self)).toEqual({ ok: true, problems: [] });
  });

  it.each(['self', 'open_call'])('refuses item 17, the unit opinion, for %s (annex 2, item 17)', (mode) => {
    const context = { ...self, mode };
    expect(faults({ ...complete, unitOpinion: opinion }, context)).toEqual(['unitOpinion hidden_field']);
    expect(faults({ ...complete, unitOpinion: '' }, context)).toEqual([]);
  });

  it.each(['recommend', 'invite'])('takes item 17 for %s, but only from the unit', (mode) => {
    const answers = { ...complete, unitOpinion: opinion };
    expect(faults(answers, { today: self.today, mode })).toEqual([]);
    expect(faults(answers, { ...self, mode })).toEqual(['unitOpinion not_yours']);
    expect(faults(complete, { ...self, mode })).toEqual([]);
  });

  it('without a mode nothing that depends on it is visible', () => {
    expect(faults({ ...complete, unitOpinion: opinion }, { today: self.today })).toContain(
      'unitOpinion hidden_field',
    );
  });

  it('refuses a sex that is not the one in the ID number, at the sex', () => {
    expect(faults({ ...complete, sex: '女' })).toEqual(['sex mismatch']);
    expect(faults({ ...complete, sex: '女', idNumber: ID_NUMBER_WOMAN })).toEqual([]);
    expect(faults({ ...complete, sex: '女', idNumber: '123' })).toEqual(['idNumber format']);
  });

  it('demands employer and post only from those in work (item 11)', () => {
    const { employer: _employer, ...rest } = complete;
    expect(faults(rest)).toEqual(['employer required']);
    expect(faults({ ...rest, inWork: false })).toEqual([]);
  });

  it('asks health only from those who consent to it (PIPL 16, 29)', () => {
    const { health: _health, ...rest } = complete;
    expect(faults(rest)).toEqual(['health required']);
    const refused = { ...rest, healthConsent: { agreed: false, at: '2026-11-23T00:00:00Z' } };
    expect(faults(refused)).toEqual([]);
    expect(faults({ ...refused, health: '健康' })).toEqual(['health hidden_field']);
  });

  it('cannot be handed in without the notice and the separate consent (PIPL 13, 29)', () => {
    const no = { agreed: false, at: '2026-11-23T00:00:00Z' };
    expect(faults({ ...complete, privacyConsent: no, sensitiveConsent: no })).toEqual([
      'privacyConsent.agreed not_agreed',
      'sensitiveConsent.agreed not_agreed',
    ]);
  });

  it('names every problem at once', () => {
    const wrong = {
      ...complete,
      name: '张',
      sex: '保密',
      photo: 'x.jpg',
      idNumber: '110101199003070039',
      mobile: { number: '123', verified: false },
      email: 'nobody',
      reason: '短',
      declaration: { signedName: '李四', date: '2026-11-24' },
      unitOpinion: opinion,
      salary: 1,
    };
    expect(faults(wrong).sort()).toEqual(
      [
        ...[
          'name too_short',
          'sex option',
          'photo type',
          'idNumber checksum',
          'mobile.number format',
          'email format',
        ],
        ...['reason too_short', 'declaration.signedName signature', 'declaration.date date'],
        ...['unitOpinion hidden_field', 'salary unknown_field'],
      ].sort(),
    );
  });

  it('an empty form lacks exactly the mandatory items', () => {
    expect(faults({})).toEqual(
      [
        ...[
          'privacyConsent',
          'name',
          'sex',
          'photo',
          'sensitiveConsent',
          'politicalStatus',
          'ethnicGroup',
          'idNumber',
        ],
        ...['healthConsent', 'mobile', 'inWork', 'reason', 'declaration'],
      ].map((key) => `${key} required`),
    );
  });

  it('is not fooled by names of built-in properties', () => {
    const answers = JSON.parse('{"__proto__": {"name": "张三"}, "constructor": 1, "toString": "x"}');
    expect(faults(answers)).toEqual(
      expect.arrayContaining(['constructor unknown_field', 'toString unknown_field']),
    );
    expect(faults(answers)).toContain('name required');
  });

  it('speaks Chinese and tells what to do in every problem', () => {
    for (const { message } of validateAnswers(def, {}, self).problems)
      expect(message).toMatch(/^请填写.+。$/);
  });
});

import { describe, expect, it } from 'vitest';
import { boundForm } from '../../../../../server/forms/boundForm.ts';
import { formDefinition, formDefinitions } from '../../../../../server/forms/definitions/index.ts';
import { fieldOf, isRequired } from '../../../../../server/forms/engine/index.ts';
import { leavesOf } from '../../../../../server/profiles/describe.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const store = loadProfiles();
const ref = { id: 'supervisor-application-general', version: 2 };
const formOf = (id: string) => boundForm(ref, store.get(id), { name: '某局' });
const itemOf = (id: string, key: string) => {
  const found = fieldOf(formOf(id), key);
  if (!found) throw new Error(`${id} does not ask ${key}`);
  return found;
};

/** `key@article` of what is asked because a document says so; the rest of the form is ours. */
const byRule: Record<string, string> = {
  shucheng:
    'healthConsent@4(4) health@4(4) inWork@3 employer@3 school@3 priorityGroups@4(5) declaration@ours',
  lincang:
    'healthConsent@3(3) health@3(3) inWork@5(1) employer@5(1) hiredByCooperatingInsurer@15 education@5(1) school@5(1) specialties@3(3) seriousCredit@4 medicalInsurancePenalty@4 criminalPenalty@4 otherBar@4 declaration@ours',
  'inner-mongolia': 'healthConsent@6 health@6 inWork@6 employer@6 school@6 declaration@ours',
  hunan: 'healthConsent@5(5) health@5(5) inWork@6(3) employer@6(3) region@6(3) school@6(3) declaration@ours',
};

describe.each(Object.entries(byRule))('%s: the application by its own rules', (id, items) => {
  const { fields } = formOf(id);

  it('asks what the document gives a reason for, and cites the article', () => {
    const asked = fields.filter(({ askedBy }) => askedBy).map(({ key, source }) => `${key}@${source.item}`);
    expect(asked).toEqual(items.split(' '));
  });

  it('labels everything else as ours, except the consents that the law asks', () => {
    const rest = fields.filter(({ askedBy }) => !askedBy);
    for (const { key, no, source } of rest) {
      expect(source.item, key).toMatch(no === null ? /^PIPL/ : /^ours$/);
    }
  });

  it('leaves out what no rule of it needs: political status, ethnic group, unit opinion (PIPL 6)', () => {
    const keys = fields.map(({ key }) => key);
    for (const key of ['politicalStatus', 'ethnicGroup', 'unitOpinion', 'address', 'email']) {
      expect(keys).not.toContain(key);
    }
  });

  it('numbers its items from 1 without a gap', () => {
    const numbers = fields.flatMap(({ no }) => (no === null ? [] : [no]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('what single documents add', () => {
  it('LC 3(3): the fields of knowledge, as they are written there, one or more', () => {
    expect(itemOf('lincang', 'specialties')).toMatchObject({
      type: 'multiChoice',
      required: true,
      options: ['医学', '药学', '护理学', '财务会计', '计算机信息应用', '医保政策'].map((value) => ({
        value,
      })),
    });
  });

  it('LC 5(1): education is required there', () => {
    const field = itemOf('lincang', 'education');
    expect(isRequired(field, {}, { today: '2026-11-25' })).toBe(true);
  });

  it('SC 4(5): the priority groups, for those who belong to one', () => {
    expect(itemOf('shucheng', 'priorityGroups')).toMatchObject({ type: 'multiChoice', required: false });
    expect(itemOf('shucheng', 'priorityGroups')).toHaveProperty('options.length', 6);
  });

  it('SC 10(3): 个人承诺事项; IM 5(4)(6), HN 5(4)(6): clean record and secrecy are signed', () => {
    expect(itemOf('shucheng', 'declaration').label).toBe('个人承诺事项');
    for (const id of ['inner-mongolia', 'hunan']) {
      const clauses = JSON.stringify(itemOf(id, 'declaration'));
      expect(clauses).toContain('未发生违纪违法');
      expect(clauses).toContain('保守秘密');
    }
    expect(JSON.stringify(itemOf('hunan', 'declaration'))).toContain('严重失信');
  });
});

it('the printed form is bound unchanged but for its texts (annex 2)', () => {
  const printed = formDefinition({ id: 'supervisor-application', version: 2 });
  const bound = boundForm(printed, store.get('chongqing'), { name: '某局' });
  const shape = (fields: typeof bound.fields) =>
    fields.map(({ key, no, label, required, source }) => ({ key, no, label, required, source }));
  expect(shape(bound.fields)).toEqual(shape(printed.fields));
});

it('every rule that a form names exists in the profiles', () => {
  const paths = store.all.flatMap((profile) => leavesOf(profile).map(({ path }) => path));
  const named = Object.values(formDefinitions).flatMap(({ fields }) =>
    fields.flatMap((field) => [
      ...(field.askedBy ? [field.askedBy.rule] : []),
      ...('optionsFrom' in field && field.optionsFrom && 'rule' in field.optionsFrom
        ? [field.optionsFrom.rule]
        : []),
    ]),
  );
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
});

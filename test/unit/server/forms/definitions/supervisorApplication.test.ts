import { describe, expect, it } from 'vitest';
import { boundForm } from '../../../../../server/forms/boundForm.ts';
import { formDefinition, formDefinitions } from '../../../../../server/forms/definitions/index.ts';
import { type Field, fieldOf, isSensitive } from '../../../../../server/forms/engine/index.ts';
import { formMigrations } from '../../../../../server/forms/migrations/index.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const def = formDefinition({ id: 'supervisor-application', version: 2 });
const item = (key: string): Field => {
  const found = fieldOf(def, key);
  if (!found) throw new Error(key);
  return found;
};

describe('the application of annex 2', () => {
  it('has the 18 items of the annex, in its order and words', () => {
    const items = def.fields.filter(({ no }) => no !== null);
    expect(items.map(({ no }) => no)).toEqual([...Array(18).keys()].map((i) => i + 1));
    expect(items.map(({ label }) => label)).toEqual([
      ...[
        '姓名',
        '性别',
        '照片',
        '政治面貌',
        '民族',
        '身份证号',
        '健康状况',
        '联系电话',
        '是否在职',
        '电子邮箱',
      ],
      ...['工作单位及职务', '家庭住址', '学历', '毕业院校及专业', '聘任理由', '应聘人员诚信声明'],
      ...['推荐、特邀单位意见', '备注'],
    ]);
  });

  it('marks every mandatory flag as ours, because the annex marks none', () => {
    for (const field of def.fields.filter(({ no, key }) => no !== null && key !== 'unitOpinion')) {
      expect(field.source).toMatchObject({ item: `annex2#${field.no}`, required: 'ours' });
    }
  });

  it('has lengths, sizes and options as agreed (domain notes §4.1)', () => {
    expect(item('name')).toMatchObject({ min: 2, max: 30 });
    expect(item('reason')).toMatchObject({ min: 50, max: 1000 });
    expect(item('photo')).toMatchObject({ maxBytes: 2 * 1024 * 1024 });
    expect(values('sex')).toEqual(['男', '女']);
    expect(values('politicalStatus')).toEqual([
      '中共党员',
      '中共预备党员',
      '共青团员',
      '民主党派',
      '无党派',
      '群众',
    ]);
    expect(values('health')).toEqual(['健康', '良好', '一般']);
    expect(item('health')).toMatchObject({ other: { max: 100 } });
  });

  it('knows 56 ethnic groups and one more', () => {
    expect(new Set(values('ethnicGroup')).size).toBe(56);
    expect(item('ethnicGroup')).toMatchObject({ other: {} });
  });

  it('keeps sensitive answers apart (PIPL 28)', () => {
    expect(def.fields.filter(isSensitive).map(({ key }) => key)).toEqual([
      ...['photo', 'politicalStatus', 'ethnicGroup', 'idNumber', 'health', 'mobile', 'email', 'address'],
    ]);
  });

  it('gives the notice before the first personal item and each consent before what it covers (PIPL 17, 29)', () => {
    const keys = def.fields.map(({ key }) => key);
    expect(keys[0]).toBe('privacyConsent');
    expect(keys.indexOf('sensitiveConsent')).toBe(keys.indexOf('politicalStatus') - 1);
    expect(keys.indexOf('healthConsent')).toBe(keys.indexOf('health') - 1);
  });
});

describe('all published forms', () => {
  it.each(Object.entries(formDefinitions))('%s is named and keyed consistently', (ref, form) => {
    expect(ref).toBe(`${form.id}@${form.version}`);
    const keys = form.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });

  it('every version can be reached from the one before', () => {
    for (const form of Object.values(formDefinitions).filter(({ version }) => version > 1)) {
      const step = formMigrations.find((m) => m.form === form.id && m.to === form.version);
      expect(step?.from, `${form.id}@${form.version}`).toBe(form.version - 1);
    }
  });

  it('an unknown reference is a defect', () => {
    expect(() => formDefinition({ id: 'no-such-form', version: 1 })).toThrow('no-such-form@1');
  });

  it.each(loadProfiles().all)('$id: its application form exists and can be bound', (profile) => {
    const form = profile.recruit.applicationForm?.value;
    if (!form) throw new Error('has no application form');
    const bound = boundForm(form, profile, { name: '某局' });
    expect(JSON.stringify(bound)).not.toMatch(/\{bureau\}|\{contact\}/);
    const clauses = bound.fields.flatMap((field) => ('clauses' in field ? field.clauses : []));
    expect(clauses).toEqual(profile.recruit.declarationClauses?.value ?? []);
  });
});

function values(key: string): string[] {
  const field = item(key);
  return 'options' in field ? field.options.map(({ value }) => value) : [];
}

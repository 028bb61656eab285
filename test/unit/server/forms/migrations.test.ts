import { expect, it } from 'vitest';
import { type FormMigration, migrateAnswers } from '../../../../server/forms/migrations/index.ts';

/** A made-up form: version 2 renames an item, version 3 turns a text into a choice with 其他. */
const steps: FormMigration[] = [
  {
    form: 'made-up',
    from: 1,
    to: 2,
    migrate: ({ phone, ...rest }) => (phone === undefined ? rest : { ...rest, mobile: phone }),
  },
  {
    form: 'made-up',
    from: 2,
    to: 3,
    migrate: ({ work, ...rest }) => (work === undefined ? rest : { ...rest, work: { other: work } }),
  },
];
const first = { id: 'made-up', version: 1 };

it('carries answers over several versions', () => {
  const answers = { name: '张三', phone: '138', work: '教师' };
  expect(migrateAnswers(answers, first, 3, steps)).toEqual({
    name: '张三',
    mobile: '138',
    work: { other: '教师' },
  });
  expect(answers).toEqual({ name: '张三', phone: '138', work: '教师' });
});

it('changes nothing for the same version', () => {
  const answers = { phone: '138' };
  expect(migrateAnswers(answers, first, 1, steps)).toBe(answers);
});

it('a missing step is a defect', () => {
  expect(() => migrateAnswers({}, first, 4, steps)).toThrow('made-up from 3 to 4');
  expect(() => migrateAnswers({}, { id: 'another', version: 1 }, 2, steps)).toThrow('another from 1 to 2');
});

it('carries texts for places over to version 2 of lead and visit report', () => {
  const lead = { region: '某某县', place: '住院部', matter: '甲' };
  expect(migrateAnswers(lead, { id: 'lead', version: 1 }, 2)).toEqual({
    region: { name: '某某县' },
    place: { text: '住院部' },
    matter: '甲',
  });
  expect(migrateAnswers({ matter: '甲' }, { id: 'lead', version: 1 }, 2)).toEqual({ matter: '甲' });
  const visit = { place: '门诊大厅', companions: '张某' };
  expect(migrateAnswers(visit, { id: 'visit-report', version: 1 }, 2)).toEqual({
    place: { text: '门诊大厅' },
    companions: '张某',
  });
});

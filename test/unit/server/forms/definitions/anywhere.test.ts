import { expect, it } from 'vitest';
import { matterForms } from '../../../../../bot/form/formOf.ts';
import { formDefinition } from '../../../../../server/forms/definitions/index.ts';
import { formMigrations, migrateAnswers } from '../../../../../server/forms/migrations/index.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const applications = ['supervisor-application', 'supervisor-application-general'];
const offered = [
  ...loadProfiles().all.flatMap(({ recruit }) => recruit.applicationForm?.value ?? []),
  ...Object.values(matterForms),
];

it('no form that is offered says that it is filled in in a conversation', () => {
  expect(offered.length).toBeGreaterThan(8);
  for (const ref of offered) {
    const spoken = JSON.stringify(formDefinition(ref).fields);
    expect(spoken, `${ref.id}@${ref.version}`).not.toContain('对话');
  }
});

it.each(applications)(
  '%s: the first version stays as it was agreed to; the second changes words alone',
  (id) => {
    const [first, second] = [formDefinition({ id, version: 1 }), formDefinition({ id, version: 2 })];
    expect(JSON.stringify(first)).toContain('您在本对话中填写');
    expect(JSON.stringify(second)).toContain('您在这里填写');
    const shape = (fields: typeof first.fields) =>
      fields.map((field) => ({ ...field, help: '', ...('text' in field ? { text: '' } : {}) }));
    expect(shape(second.fields)).toEqual(shape(first.fields));
    const answers = { privacyConsent: true, name: '张三' };
    expect(migrateAnswers(answers, { id, version: 1 }, 2, formMigrations)).toEqual(answers);
  },
);

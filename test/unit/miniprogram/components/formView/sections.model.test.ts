import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formOf, matterForms } from '../../../../../bot/form/formOf.ts';
import { fieldComponents } from '../../../../../miniprogram/components/formView/fieldComponents.ts';
import {
  problemAt,
  sectionOf,
  sectionProblems,
  sectionsOf,
  shownSections,
} from '../../../../../miniprogram/components/formView/sections.model.ts';
import { type FormContext, fieldKinds } from '../../../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const context: FormContext = { today: '2026-11-30', filler: 'applicant' };
const bureau = { id: 'b', name: '某市医疗保障局' };
const { all: profiles } = loadProfiles();
const forms = profiles.flatMap((profile) => {
  const about = { profile, bureau };
  const apply = profile.recruit.applicationForm?.value;
  return [
    ...(apply
      ? [[`${profile.id} apply`, formOf('apply', { form: apply, mode: 'public' }, about)] as const]
      : []),
    [`${profile.id} tip`, formOf('tip', { form: matterForms.tip, mode: 'public' }, about)] as const,
    [`${profile.id} visit`, formOf('visit', { form: matterForms.visit, mode: 'public' }, about)] as const,
    [
      `${profile.id} opinion`,
      formOf('opinion', { form: matterForms.opinion, mode: 'public' }, about),
    ] as const,
  ];
});

it('every type of field has a component, and form-view a branch for each component', () => {
  expect(Object.keys(fieldComponents).sort()).toEqual(Object.keys(fieldKinds).sort());
  const folder = join(import.meta.dirname, '../../../../../miniprogram/components/formView');
  const template = readFileSync(join(folder, 'formView.wxml'), 'utf8');
  const { usingComponents } = JSON.parse(readFileSync(join(folder, 'formView.json'), 'utf8'));
  for (const name of new Set(Object.values(fieldComponents).filter((one) => one !== 'nobody'))) {
    expect(template).toContain(`item.component === '${name}'`);
    expect(Object.keys(usingComponents)).toContain(`field-${name}`);
  }
});

describe.each(forms)('%s', (_name, def) => {
  const sections = sectionsOf(def, context);

  it('has every item of the applicant once, in order, in sections of a bearable length', () => {
    const mine = def.fields.filter(({ filledBy }) => filledBy !== 'unit').map(({ key }) => key);
    expect(sections.flat()).toEqual(mine);
    for (const keys of sections) {
      const free = def.fields.filter(({ key, visible }) => keys.includes(key) && visible === undefined);
      expect(free.length).toBeLessThanOrEqual(5);
    }
  });

  it('asks for no consent in the middle of a screen', () => {
    for (const keys of sections) {
      const at = keys.findIndex((key) => def.fields.find((field) => field.key === key)?.type === 'consent');
      expect(at).toBeLessThanOrEqual(0);
    }
  });
});

it('shows what the answers bring up, in the section of what brought it up; sections that ask nothing are skipped', () => {
  const def = forms.find(([name]) => name.endsWith('tip'))?.[1];
  if (!def) throw new Error('no form of leads');
  const shown = shownSections(def, { identity: '实名' }, context);
  expect(shown[0]?.map(({ key }) => key)).toEqual(expect.arrayContaining(['identity', 'name', 'mobile']));
  expect(shownSections(def, { identity: '匿名' }, context)[0]?.map(({ key }) => key)).not.toContain('name');
  expect(shown.every((fields) => fields.length > 0)).toBe(true);
  const problems = sectionProblems(def, shown[0] ?? [], { identity: '实名', name: '王' }, context);
  expect(problemAt('name', problems)).toContain('至少 2 个字');
  expect(problemAt('mobile', problems)).toContain('请填写');
  expect(problemAt('facts', problems)).toBe('');
  expect(sectionOf(shown, [{ path: 'facts.x' }])).toBeGreaterThan(0);
  expect(sectionOf(shown, [{ path: 'unknown' }])).toBe(-1);
});

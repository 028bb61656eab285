// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { formOf } from '../../../../bot/form/formOf.ts';
import type { FormContext } from '../../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { type MountOptions, mountPage } from '../../../support/mountPage.ts';

const [profile] = loadProfiles().all;
if (!profile) throw new Error('no profile');
const bureau = { id: 'b', name: '某市医疗保障局' };
const form = { id: 'supervisor-application', version: 1 };
const application = formOf('apply', { form, mode: 'public' }, { profile, bureau });
const context: FormContext = { today: '2026-11-30', filler: 'applicant' };
const session = { token: 'token', expiresAt: '2026-12-30T00:00:00.000Z' };
const path = 'POST /api/mini/phone-number';
const store = (globalThis as unknown as { localStorage: { clear(): void; setItem(k: string, v: string): void } })
  .localStorage;

beforeEach(() => store.clear());

/** The line that asks for the phone number, as the form shows it. */
async function show(answers: MountOptions['answers'] = {}, { agreed = true, keys = ['mobile'] } = {}) {
  const fields = application.fields.filter(({ key }) => keys.includes(key));
  const view = await mountPage('components/formView/formView', {
    properties: { fields, answers: {}, context, problems: [], numbered: false },
    events: ['answer'],
    answers: { 'POST /api/mini/sessions': session, ...answers },
    wx: { getStorageSync: (key) => (String(key) === 'privacyAgreed' ? (agreed ? 1 : '') : '') },
  });
  const mobiles = () => view.heard.map(({ detail }) => (detail as { value: unknown }).value);
  return { ...view, mobiles };
}

it('offers the number of WeChat beside the line', async () => {
  const view = await show();
  expect(view.all('.number')).toHaveLength(1);
  expect(view.all('wx-input')).toHaveLength(1);
});

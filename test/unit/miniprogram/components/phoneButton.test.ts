// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formOf } from '../../../../bot/form/formOf.ts';
import type { FormContext } from '../../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { mountPage } from '../../../support/mountPage.ts';

const [profile] = loadProfiles().all;
if (!profile) throw new Error('no profile');
const bureau = { id: 'b', name: '某市医疗保障局' };
const form = { id: 'supervisor-application', version: 1 };
const application = formOf('apply', { form, mode: 'public' }, { profile, bureau });
const context: FormContext = { today: '2026-11-30', filler: 'applicant' };
const session = { token: 'token', expiresAt: '2026-12-30T00:00:00.000Z' };
const route = 'POST /api/mini/phone-number';
const store = (globalThis as unknown as { localStorage: Pick<Map<string, string>, 'clear'> & Setter })
  .localStorage;
type Setter = { setItem(key: string, value: string): void };

/** Calls of the phone to WeChat, which the simulator answers. */
let asked: string[] = [];
beforeEach(() => {
  store.clear();
  asked = [];
  vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit) => {
    asked.push(`${method} ${url}`);
    const body = method === 'GET' ? { tail: '5678' } : { code: 'phone-code' };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The line that asks for the phone number, as the form shows it. */
async function show(answer: unknown, { agreed = true, key = 'mobile' } = {}) {
  if (agreed) store.setItem('mini:demo:test:privacyAgreed', '1');
  const fields = application.fields.filter((field) => field.key === key);
  const view = await mountPage('components/formView/formView', {
    properties: { fields, answers: {}, context, problems: [], numbered: false },
    events: ['answer'],
    answers: { 'POST /api/mini/sessions': session, [route]: answer },
  });
  /** Presses the button, then one of WeChat's sheet. */
  const press = async (choice?: 'wx-ok' | 'wx-cancel') => {
    view.find('.number').tap();
    await view.settle();
    if (choice) view.find(`[data-testid="${choice}"]`).tap();
    await view.settle();
    await view.settle();
  };
  const told = () => view.heard.map(({ detail }) => detail);
  return { ...view, press, told };
}

it('offers the number of WeChat beside the line, which stays', async () => {
  const view = await show({ number: '13912345678' });
  expect(view.find('.number').attribute('aria-label')).toBe('使用微信手机号');
  expect(asked).toEqual([]);
  view.find('.number').tap();
  await view.settle();
  // WeChat's own sheet, with the end of the number.
  expect(view.find('.wx-modal').text()).toContain('5678');
  expect(view.told()).toEqual([]);
  view.find('[data-testid="wx-ok"]').tap();
  await view.settle();
  await view.settle();
  const sent = view.requests.find(({ path }) => path === '/api/mini/phone-number');
  expect(JSON.parse(String(sent?.data))).toEqual({ code: 'phone-code' });
  // As typed: it is not a number that was verified for this form.
  expect(view.told()).toEqual([{ key: 'mobile', value: { number: '13912345678', verified: false } }]);
  expect(view.find('wx-input').value()).toBe('13912345678');
  expect(view.text()).toContain('请核对');
  view.find('wx-input').input('13800000000');
  expect(view.told().at(-1)).toEqual({ key: 'mobile', value: { number: '13800000000', verified: false } });
});

it('a refusal is taken kindly, and nothing is asked of the server', async () => {
  const view = await show({ number: '13912345678' });
  await view.press('wx-cancel');
  expect(view.text()).toContain('直接填写，一样可以办理');
  expect(view.requests.filter(({ path }) => path === '/api/mini/phone-number')).toEqual([]);
  expect(asked).toEqual(['GET /phones/test/phone-number']);
  view.find('wx-input').input('13800000000');
  expect(view.told()).toHaveLength(1);
});

it('no quota, and a server that refuses, end with typing it', async () => {
  const refusal = {
    error: { code: 'mini.phone_foreign', message: '不是内地手机号，请直接填写。', problems: [] },
  };
  const view = await show({ status: 422, body: refusal });
  await view.press('wx-ok');
  expect(view.text()).toContain('不是内地手机号，请直接填写。');
  view.phone.noPhoneQuota = true;
  await view.press();
  expect(view.text()).toContain('次数用完');
  expect(view.told()).toEqual([]);
  expect(view.find('.number').attribute('disabled')).toBeNull();
});

it('WeChat itself asks for the privacy guide, where it was taken back meanwhile', async () => {
  const view = await show({ number: '13912345678' });
  Object.assign(view.phone, { privacy: { require: () => Promise.reject(new Error('privacy permission')) } });
  await view.press();
  expect(view.text()).toContain('没有同意隐私说明');
  expect(asked).toEqual([]);
});

it('is not there before the privacy guide, nor for what is no phone number', async () => {
  expect((await show({}, { agreed: false })).all('.number')).toEqual([]);
  expect((await show({}, { key: 'email' })).all('.number')).toEqual([]);
});

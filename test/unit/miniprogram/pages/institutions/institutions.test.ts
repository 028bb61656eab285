// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { mountPage } from '../../../../support/mountPage.ts';

const session = { token: 'token', expiresAt: '2026-12-01T00:00:00.000Z' };
const row = { id: '1', name: '青石医院', district: '青石县', contracted: true, distance: 800 };
const near = 'POST /api/mini/institutions/near';
const answers = { 'POST /api/mini/sessions': session, [near]: { rows: [row] } };

const storage = () =>
  (globalThis as unknown as { localStorage: { clear(): void; setItem(key: string, value: string): void } })
    .localStorage;
beforeEach(() => storage().clear());

async function open(changes: Parameters<typeof mountPage>[1] = {}) {
  const page = await mountPage('pages/institutions/institutions', { answers, ...changes });
  page.find('.big').tap();
  await page.settle();
  return page;
}

async function agreed(changes: Parameters<typeof mountPage>[1] = {}) {
  const page = await open(changes);
  page.find('.agree').tap();
  await page.settle();
  return page;
}

const asked = (page: Awaited<ReturnType<typeof open>>) =>
  page.requests.filter(({ path }) => path === '/api/mini/institutions/near').map(({ data }) => data);

it('asks for the privacy guidelines first; a refusal sends nothing and leads back to the name', async () => {
  const page = await open();
  expect(page.text()).toContain('只用来算距离');
  page.find('.refuse').tap();
  await page.settle();
  expect(page.text()).toContain('可以在上面按名称找');
  expect(asked(page)).toEqual([]);
});

it('lists what is near with words for the distance, from where the phone is', async () => {
  const wx = { getLocation: () => ({ latitude: 29.56, longitude: 106.55 }) };
  const page = await agreed({ wx });
  expect(asked(page)).toEqual(['{"latitude":29.56,"longitude":106.55}']);
  expect(page.text()).toContain('青石医院');
  expect(page.text()).toContain('约 800 米　青石县　定点');
});

it.each([
  ['auth deny', '没有使用您的位置，没关系'],
  ['ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', '手机没有给出位置'],
])('%s: says so kindly and leads to the name', async (reason, words) => {
  const getLocation = () => {
    throw new Error(reason);
  };
  const page = await agreed({ wx: { getLocation } });
  expect(page.text()).toContain(words);
  expect(page.text()).toContain('按名称找');
  expect(asked(page)).toEqual([]);
});

it('nothing near is said, and nobody answering can be tried again', async () => {
  const wx = { getLocation: () => ({ latitude: 29.56, longitude: 106.55 }) };
  const nothing = await agreed({ wx, answers: { ...answers, [near]: { rows: [] } } });
  expect(nothing.text()).toContain('10 公里内没有');
  storage().clear();
  const page = await agreed({ wx, answers: { 'POST /api/mini/sessions': session } });
  const before = asked(page).length;
  page.find('.retry').tap();
  await page.settle();
  expect(asked(page).length).toBeGreaterThan(before);
});

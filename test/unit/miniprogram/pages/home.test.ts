// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { mountPage } from '../../../support/mountPage.ts';

const me = {
  ...{ kind: 'supervisor', linked: true, name: '王秀兰', unit: { name: '海口市医疗保障局', phone: null } },
  term: { no: 'PR1', statusLabel: '聘任中', termStart: '2026-01-01', termEnd: '2027-12-31', inForce: true },
  waiting: [{ kind: 'inbox.unread', no: null, count: 2 }],
  areas: ['badge', 'tip'],
};
const session = { token: 'token', expiresAt: '2026-12-01T00:00:00.000Z' };
const answers = { 'POST /api/mini/sessions': session, 'GET /api/mini/me': me };

beforeEach(() => (globalThis as unknown as { localStorage: { clear(): void } }).localStorage.clear());

it('says what waits, then what there is', async () => {
  const home = await mountPage('pages/home/home', { answers });
  expect(home.text()).toContain('王秀兰，您好');
  expect(home.all('.next').map((card) => card.attribute('aria-label'))).toEqual([
    '2 条新消息，办理进展都在这里。',
  ]);
  expect(home.all('.card').map((card) => card.text())).toHaveLength(3);
});

it('a card leads to its page', async () => {
  const home = await mountPage('pages/home/home', { answers });
  home.find('.next').tap();
  expect(home.routes).toEqual(['navigateTo /pages/inbox/inbox']);
});

it('says so when nobody answers, and asks again', async () => {
  const home = await mountPage('pages/home/home', { answers: { 'POST /api/mini/sessions': session } });
  expect(home.all('.card')).toHaveLength(0);
  const asked = () => home.requests.filter(({ path }) => path === '/api/mini/me').length;
  const before = asked();
  home.find('.retry').tap();
  await home.settle();
  expect(asked()).toBe(before + 1);
});

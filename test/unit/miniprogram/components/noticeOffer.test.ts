// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { mountPage } from '../../../support/mountPage.ts';

const session = { token: 'token', expiresAt: '2026-12-30T00:00:00.000Z' };
const subscriptions = [{ templateId: 'a', label: '申请进度', isLongTerm: false }];
const answersWith = (offered: readonly object[]) => ({
  'POST /api/mini/sessions': session,
  'GET /api/mini/settings': { linked: false, subscriptions: offered },
  'POST /api/mini/subscriptions': null,
});

beforeEach(() => (globalThis as unknown as { localStorage: { clear(): void } }).localStorage.clear());

const mounted = (offered: readonly object[], granted: string, asked: unknown[] = []) =>
  mountPage('components/noticeOffer/noticeOffer', {
    answers: answersWith(offered),
    wx: {
      requestSubscribeMessage({ tmplIds }) {
        asked.push(tmplIds);
        return { a: granted };
      },
      login: () => ({ code: 'fresh-code' }),
    },
  });

it('asks WeChat at the tap, and says what came of it', async () => {
  const asked: unknown[] = [];
  const offer = await mounted(subscriptions, 'accept', asked);
  expect(asked).toEqual([]);
  offer.find('.offer').tap();
  await offer.settle();
  expect(asked).toEqual([['a']]);
  expect(offer.text()).toContain('已订阅');
  const claims = offer.requests.filter(({ path }) => path === '/api/mini/subscriptions');
  expect(claims.map(({ data }) => JSON.parse(String(data)))).toEqual([
    { code: 'fresh-code', accepted: ['a'] },
  ]);
});

it('one that is read aloud is granted all the same', async () => {
  const offer = await mounted(subscriptions, 'acceptWithAudio');
  offer.find('.offer').tap();
  await offer.settle();
  expect(offer.text()).toContain('已订阅');
});

it('a refusal is taken kindly', async () => {
  const offer = await mounted(subscriptions, 'reject');
  offer.find('.offer').tap();
  await offer.settle();
  expect(offer.text()).toContain('没有订阅。进展仍可以在“我的消息”里看。');
  expect(offer.requests.map(({ path }) => path)).not.toContain('/api/mini/subscriptions');
});

it('offers nothing to whom no message would reach', async () => {
  expect((await mounted([], 'accept')).all('.offer')).toHaveLength(0);
});

// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { mountPage } from '../../../support/mountPage.ts';

const session = { token: 'token', expiresAt: '2026-12-30T00:00:00.000Z' };
const subscriptions = [{ templateId: 'a', label: '申请进度', isLongTerm: false }];
const answersWith = (linked: boolean) => ({
  'POST /api/mini/sessions': session,
  'GET /api/mini/settings': { linked, subscriptions },
});

beforeEach(() => (globalThis as unknown as { localStorage: { clear(): void } }).localStorage.clear());

const mounted = (linked: boolean, granted: string, asked: unknown[] = []) =>
  mountPage('components/noticeOffer/noticeOffer', {
    answers: answersWith(linked),
    wx: {
      requestSubscribeMessage({ tmplIds }) {
        asked.push(tmplIds);
        return { a: granted };
      },
    },
  });

it('asks WeChat at the tap, and says what came of it', async () => {
  const asked: unknown[] = [];
  const offer = await mounted(true, 'accept', asked);
  expect(asked).toEqual([]);
  offer.find('.offer').tap();
  await offer.settle();
  expect(asked).toEqual([['a']]);
  expect(offer.text()).toContain('已订阅');
});

it('a refusal is taken kindly', async () => {
  const offer = await mounted(true, 'reject');
  offer.find('.offer').tap();
  await offer.settle();
  expect(offer.text()).toContain('没有订阅。进展仍可以在“我的消息”里看。');
});

it('offers nothing to whom no message would reach', async () => {
  expect((await mounted(false, 'accept')).all('.offer')).toHaveLength(0);
});

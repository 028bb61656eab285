// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { Reward } from '../../../../../miniprogram/pages/reward/reward.model.ts';
import { type MountOptions, mountPage } from '../../../../support/mountPage.ts';

const session = { token: 'token', expiresAt: '2026-12-30T00:00:00.000Z' };
const payable: Reward = {
  ...{ no: 'XS1', status: 'payable', statusLabel: '待发放', next: '可以收款了', claimBy: '2027-01-30' },
  ...{ way: 'wechat', amountFen: 200_000, totalFen: 200_000, paidAt: null, note: null },
  lines: [
    { text: '案值 100,000 元 × 2%（第一档）= 2,000 元', source: 'S9', basis: '有关规定', fen: 200_000 },
  ],
  ...{ mayClaim: false, mayRefuse: true, mayCollect: true, payoutState: null, confirm: null },
};
const confirm = { mchId: '1900000001', appId: 'wx1', package: 'pkg' };
const paid: Reward = {
  ...payable,
  ...{ status: 'paid', statusLabel: '已发放', paidAt: '2026-12-01T02:00:00.000Z' },
  ...{ mayCollect: false, mayRefuse: false },
};

beforeEach(() => (globalThis as unknown as { localStorage: { clear(): void } }).localStorage.clear());

const open = (opening: unknown, options: MountOptions = {}) =>
  mountPage('pages/reward/reward', {
    query: 'no=XS1',
    ...options,
    answers: {
      'POST /api/mini/sessions': session,
      'POST /api/mini/rewards/XS1/opening': opening,
      'POST /api/mini/rewards/XS1/transfer': {},
      'POST /api/mini/rewards/XS1/refusal': {},
    },
  });
const press = (page: Awaited<ReturnType<typeof open>>, label: string) => {
  page.find(`[aria-label="${label}"]`).tap();
  return page.settle();
};

it('shows the amount and its lines only when asked for', async () => {
  const page = await open(payable);
  expect(page.text()).toContain('请点“收款”');
  expect(page.text()).not.toContain('2,000');
  await press(page, '看金额');
  expect(page.text()).toContain('案值 100,000 元 × 2%（第一档）= 2,000 元');
  expect(page.text()).toContain('依据：有关规定');
  await press(page, '收起');
  expect(page.text()).not.toContain('2,000');
});

it('takes the money: transfer, WeChat’s page, and what the server says at the end', async () => {
  const answers = [payable, { ...payable, payoutState: 'waiting', confirm }, paid];
  const asked: unknown[] = [];
  const page = await open(() => (answers.length > 1 ? answers.shift() : answers[0]), {
    wx: {
      requestMerchantTransfer({ mchId, appId, package: pkg }) {
        asked.push({ mchId, appId, package: pkg });
        return {};
      },
    },
  });
  await press(page, '收款');
  expect(asked).toEqual([confirm]);
  expect(page.requests.filter(({ path }) => path.endsWith('/transfer'))).toHaveLength(1);
  expect(page.text()).toContain('已到账，谢谢您的监督。');
  expect(page.all('[aria-label="收款"]')).toHaveLength(0);
});

it('gives it up after one question, and not without a yes', async () => {
  const say = { confirm: false };
  const page = await open(payable, { wx: { showModal: () => ({ confirm: say.confirm }) } });
  const sent = () => page.requests.filter(({ path }) => path.endsWith('/refusal'));
  await press(page, '放弃奖励');
  expect(sent()).toHaveLength(0);
  say.confirm = true;
  await press(page, '放弃奖励');
  expect(sent()).toHaveLength(1);
  expect(page.text()).toContain('您不领取这次奖励');
});

it('where there is none it leads to the claim code', async () => {
  const body = { error: { code: 'reward.none', message: '没有查到', problems: [] } };
  const page = await open({ status: 404, body });
  expect(page.text()).toContain('没有查到可以领取的奖励');
  await press(page, '输入查询码');
  expect(page.routes).toEqual(['redirectTo /pages/claim/claim']);
});

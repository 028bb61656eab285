import { describe, expect, it } from 'vitest';
import { type Reward, rewardView } from '../../../../../miniprogram/pages/reward/reward.model.ts';
import { rewardRows } from '../../../../../miniprogram/pages/rewards/rewards.model.ts';

const reward: Reward = {
  ...{ no: 'XS1', status: 'notified', statusLabel: '待领取', next: '请申请领取', claimBy: '2027-01-30' },
  isWaiting: true,
  ...{ way: null, amountFen: 200_000, paidAt: null, note: null },
  lines: [
    { text: '案值 100,000 元 × 2%（第一档）= 2,000 元', source: 'S9', basis: '有关规定', fen: 200_000 },
  ],
  ...{ mayClaim: true, mayRefuse: true, mayCollect: false, payoutState: null, confirm: null },
};
const payable: Reward = {
  ...reward,
  ...{ status: 'payable', statusLabel: '待发放', next: '可以收款了', way: 'wechat' },
  ...{ mayClaim: false, mayCollect: true },
};

it('says what to do next and until when', () => {
  expect(rewardView(reward)).toMatchObject({
    ...{ state: '待领取', next: '请申请领取，最晚2027年1月30日，过期视为放弃。', collect: '' },
  });
  expect(rewardView({ ...reward, mayClaim: false }).next).toContain('领取期限已过');
  expect(rewardView({ ...reward, status: 'claimed', mayClaim: false, next: '正在核对身份' }).next).toBe(
    '正在核对身份。',
  );
  const paid = { ...reward, status: 'paid', mayClaim: false, paidAt: '2026-12-31T16:30:00.000Z' } as const;
  expect(rewardView(paid).next).toBe('已在2027年1月1日发放，谢谢您的监督。');
});

it('explains the amount line by line', () => {
  expect(rewardView(reward)).toMatchObject({
    ...{ amount: '2,000 元' },
    lines: [{ text: '案值 100,000 元 × 2%（第一档）= 2,000 元', basis: '依据：有关规定' }],
  });
  expect(rewardView({ ...reward, amountFen: null }).amount).toBe('');
});

describe('the button for the money', () => {
  it.each([
    [null, '收款', '请点“收款”'],
    ['requested', '继续收款', '微信正在准备'],
    ['waiting', '继续收款', '24 小时内有效'],
    ['transferring', '', '正在到账'],
    ['canceling', '', '正在撤销'],
    ['unclear', '', '请等工作人员'],
  ] as const)('of a payment that is %s says “%s”', (payoutState, label, next) => {
    const view = rewardView({ ...payable, payoutState });
    expect(view.collect).toBe(label);
    expect(view.next).toContain(next);
  });

  it('is not there where the money comes another way', () => {
    const note = '银行转账由工作人员办理。';
    expect(rewardView({ ...payable, way: 'bank', mayCollect: false, note })).toMatchObject({
      ...{ collect: '', next: '', note },
    });
  });
});

it('the list has no amount, and marks what waits for the person', () => {
  const row = { no: 'XS1', statusLabel: '待领取', next: '请申请领取', claimBy: '2027-01-30' };
  const rows = rewardRows([
    { ...row, status: 'notified', isWaiting: true },
    { ...row, status: 'payable', statusLabel: '待发放', next: '可以收款了', isWaiting: true },
    { ...row, status: 'claimed', statusLabel: '待核身份', next: null, claimBy: null, isWaiting: false },
  ]);
  expect(rows).toEqual([
    { no: 'XS1', text: '请申请领取，最晚2027年1月30日', state: '待领取', isWaiting: true },
    { no: 'XS1', text: '可以收款了', state: '待发放', isWaiting: true },
    { no: 'XS1', text: '', state: '待核身份', isWaiting: false },
  ]);
});

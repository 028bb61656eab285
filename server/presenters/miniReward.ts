import { type RewardStatus, rewardStatusLabels } from '../domain/rewards/machine.ts';
import { isFinalPayout, type PayoutState } from '../domain/rewards/payouts.ts';
import type { OwnRewardFile } from '../queries/rewards/getOwnReward.ts';
import type { OwnReward } from '../queries/rewards/listOwnRewards.ts';

/** What the reporter does or waits for, by how the reward stands. */
const next: Partial<Record<RewardStatus, string>> = {
  notified: '请申请领取',
  claimed: '工作人员正在核对身份，核对好会告诉您',
  payable: '可以收款了',
  paid: '已经发放，谢谢您的监督',
  lapsed: '过了领取期限，有特殊情况请联系工作人员',
  refused: '您已放弃领取',
  clawed_back: '工作人员会联系您',
};

/** A reward in the reporter's list; no amount. */
export function presentOwnRewardRow({ no, status, claimBy }: OwnReward) {
  return {
    no,
    status,
    statusLabel: rewardStatusLabels[status],
    next: next[status] ?? null,
    claimBy: claimBy ?? null,
  };
}

/** A reward as its reporter reads it. */
export function presentOwnReward(found: OwnRewardFile) {
  const { status, way, payoutState, isLate, isOverCap, paidAt } = found;
  const isBank = way === 'bank';
  return {
    ...presentOwnRewardRow({ ...found, reporterId: '', claimBy: found.claimBy ?? '' }),
    ...{ claimBy: found.claimBy, way, amountFen: found.amountFen, totalFen: found.totalFen },
    lines: found.lines.map(({ text, source, basis, fen }) => ({ text, source, basis, fen })),
    paidAt: paidAt?.toISOString() ?? null,
    mayClaim: status === 'notified' && !isLate,
    mayRefuse:
      (status === 'notified' && !isLate) ||
      ((status === 'claimed' || status === 'payable') && !isLive(payoutState)),
    mayCollect: status === 'payable' && !isBank && !isOverCap,
    payoutState: isLive(payoutState) ? payoutState : null,
    confirm: found.confirm,
    note: noteOf(found),
  };
}

const isLive = (state: PayoutState | null): boolean => state !== null && !isFinalPayout(state);

function noteOf({ status, way, isOverCap }: OwnRewardFile): string | null {
  if (status !== 'payable') return null;
  if (way === 'bank') return '银行转账由工作人员办理，收款账号当面或电话核对。';
  return isOverCap ? '金额超过微信单笔转账的限额，工作人员会联系您改用银行转账。' : null;
}

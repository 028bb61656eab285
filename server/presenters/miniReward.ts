import { rewardStatusLabels } from '../domain/rewards/machine.ts';
import { isFinalPayout, type PayoutState } from '../domain/rewards/payouts.ts';
import { reporterNext } from '../domain/rewards/reporterNext.ts';
import type { OwnRewardFile } from '../queries/rewards/getOwnReward.ts';
import type { OwnReward } from '../queries/rewards/listOwnRewards.ts';

/** A reward in the reporter's list; no amount. */
export function presentOwnRewardRow({ no, status, claimBy }: OwnReward) {
  return {
    no,
    status,
    statusLabel: rewardStatusLabels[status],
    next: reporterNext[status] ?? null,
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

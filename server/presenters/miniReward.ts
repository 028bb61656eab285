import { rewardStatusLabels } from '../domain/rewards/machine.ts';
import { isFinalPayout, type PayoutState } from '../domain/rewards/payouts.ts';
import { nextForReporter } from '../domain/rewards/reporterNext.ts';
import type { OwnRewardFile } from '../queries/rewards/getOwnReward.ts';
import type { OwnReward } from '../queries/rewards/listOwnRewards.ts';

/** A reward in the reporter's list; no amount. */
export function presentOwnRewardRow({
  no,
  status,
  claimBy,
  way,
}: Omit<OwnReward, 'isInPayment' | 'reporterId'>) {
  return {
    no,
    status,
    statusLabel: rewardStatusLabels[status],
    next: nextForReporter({ status, way }),
    claimBy: claimBy ?? null,
    /** Waits for the reporter: to claim it, or to take it in WeChat. */
    isWaiting: status === 'notified' || (status === 'payable' && way !== 'bank'),
  };
}

/** A reward as its reporter reads it. */
export function presentOwnReward(found: OwnRewardFile) {
  const { status, way, payoutState, isLate, isOutOfLimits, paidAt } = found;
  const isBank = way === 'bank';
  return {
    ...presentOwnRewardRow({ no: found.no, status, ...(way ? { way } : {}) }),
    ...{ claimBy: found.claimBy, way, amountFen: found.amountFen },
    lines: found.lines.map(({ text, source, basis, fen }) => ({ text, source, basis, fen })),
    paidAt: paidAt?.toISOString() ?? null,
    mayClaim: status === 'notified' && !isLate,
    mayRefuse:
      (status === 'notified' && !isLate) ||
      ((status === 'claimed' || status === 'payable') && !isLive(payoutState)),
    mayCollect: status === 'payable' && !isBank && !isOutOfLimits,
    payoutState: isLive(payoutState) ? payoutState : null,
    confirm: found.confirm,
    note: noteOf(found),
  };
}

const isLive = (state: PayoutState | null): boolean => state !== null && !isFinalPayout(state);

function noteOf({ status, way, isOutOfLimits }: OwnRewardFile): string | null {
  if (status !== 'payable') return null;
  if (way === 'bank') return '银行转账由工作人员办理，收款账号当面或电话核对。';
  return isOutOfLimits ? '金额不在微信单笔转账的限额里，工作人员会联系您改用银行转账。' : null;
}

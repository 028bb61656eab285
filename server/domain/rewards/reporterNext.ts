import type { PayWay, RewardStatus } from './machine.ts';

/** What the reporter does or waits for, by how the reward stands; a clause without full stop. */
const reporterNext: Partial<Record<RewardStatus, string>> = {
  notified: '请申请领取',
  claimed: '工作人员正在核对身份，核对好会告诉您',
  payable: '可以收款了',
  paid: '已经发放，谢谢您的监督',
  lapsed: '过了领取期限，有特殊情况请联系工作人员',
  refused: '您已放弃领取',
  clawed_back: '工作人员会联系您',
};

/** What the reporter does or waits for: whoever is paid by bank has nothing to tap. Null where nothing is left to say. */
export function nextForReporter({
  status,
  way,
}: {
  status: RewardStatus;
  way?: PayWay | null | undefined;
}): string | null {
  if (status === 'payable' && way === 'bank') return '正在安排银行转账，工作人员会联系您';
  return reporterNext[status] ?? null;
}

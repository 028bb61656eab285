import type { RewardStatus } from './machine.ts';

/** What the reporter does or waits for, by how the reward stands; a clause without full stop. */
export const reporterNext: Partial<Record<RewardStatus, string>> = {
  notified: '请申请领取',
  claimed: '工作人员正在核对身份，核对好会告诉您',
  payable: '可以收款了',
  paid: '已经发放，谢谢您的监督',
  lapsed: '过了领取期限，有特殊情况请联系工作人员',
  refused: '您已放弃领取',
  clawed_back: '工作人员会联系您',
};

import { DomainError } from '../errors.ts';

/** Where a reward (举报奖励) can stand, from the lead that was found true to the money (domain notes §3.7). */
export const rewardStatuses = [
  'eligible',
  'graded',
  'approved',
  'notified',
  'claimed',
  'payable',
  'paid',
  'lapsed',
  'refused',
  'cancelled',
  'clawed_back',
] as const;
export type RewardStatus = (typeof rewardStatuses)[number];

/** What people call each status; at most five characters, so that it fits a WeChat `phrase` keyword. */
export const rewardStatusLabels: Record<RewardStatus, string> = {
  eligible: '待核定',
  graded: '待审批',
  approved: '待通知',
  notified: '待领取',
  claimed: '待核身份',
  payable: '待发放',
  paid: '已发放',
  lapsed: '逾期放弃',
  refused: '本人放弃',
  cancelled: '已取消',
  clawed_back: '已追回',
};

/** Statuses in which somebody still has to do something. */
export const openRewardStatuses = [
  'eligible',
  'graded',
  'approved',
  'notified',
  'claimed',
  'payable',
] as const satisfies readonly RewardStatus[];

/** Statuses whose amount is set aside in the ledger. */
export const committedStatuses = [
  'approved',
  'notified',
  'claimed',
  'payable',
] as const satisfies readonly RewardStatus[];

interface Move {
  from: readonly RewardStatus[];
  to: RewardStatus;
}

/** Everything that can happen to a reward, whoever does it: where it is possible, and where it leads. */
export const rewardMoves = {
  grade: { from: ['eligible', 'graded'], to: 'graded' },
  returnGrade: { from: ['graded'], to: 'eligible' },
  approve: { from: ['graded'], to: 'approved' },
  notify: { from: ['approved'], to: 'notified' },
  claim: { from: ['notified'], to: 'claimed' },
  refuse: { from: ['notified', 'claimed', 'payable'], to: 'refused' },
  lapse: { from: ['notified'], to: 'lapsed' },
  returnClaim: { from: ['claimed'], to: 'notified' },
  release: { from: ['claimed'], to: 'payable' },
  changeWay: { from: ['payable'], to: 'payable' },
  pay: { from: ['payable'], to: 'paid' },
  cancel: { from: ['eligible', 'graded', 'approved', 'notified', 'claimed', 'payable'], to: 'cancelled' },
  clawBack: { from: ['paid'], to: 'clawed_back' },
} as const satisfies Record<string, Move>;

export type RewardMove = keyof typeof rewardMoves;

/**
 * The status after `move`.
 * @throws DomainError `reward.wrong_status` when it is not possible from `status`
 */
export function afterRewardMove(status: RewardStatus, move: RewardMove): RewardStatus {
  const { from, to }: Move = rewardMoves[move];
  if (!from.includes(status)) throw new DomainError('reward.wrong_status');
  return to;
}

/** How a reward is paid. */
export const payWays = ['wechat', 'bank'] as const;
export type PayWay = (typeof payWays)[number];
export const payWayLabels: Record<PayWay, string> = { wechat: '微信', bank: '银行转账' };

import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';
import { yuanWords } from '../../lib/money.model';

export type Reward = AnswerOf<'post', '/api/mini/rewards/{no}/opening'>;

/** One reward on its page. */
export interface RewardView {
  no: string;
  state: string;
  next: string;
  note: string;
  /** Shown when the person asks for it: others may see the screen. */
  amount: string;
  /** That the case has more reporters; '' when it has one. */
  lines: { key: string; text: string; basis: string }[];
  mayClaim: boolean;
  mayRefuse: boolean;
  /** What the button for the money says; '' without one. */
  collect: string;
}

export const noReward: RewardView = {
  ...{ no: '', state: '', next: '', note: '', amount: '', lines: [] },
  ...{ mayClaim: false, mayRefuse: false, collect: '' },
};

/** Payments that go on by themselves. */
const underWay: Partial<Record<NonNullable<Reward['payoutState']>, string>> = {
  transferring: '您已确认收款，正在到账。',
  canceling: '上一次收款正在撤销，撤销以后可以再收。',
  unclear: '上一次收款的结果正在和微信核对，请等工作人员告诉您。',
};

/** Puts a reward into words: what to do next and until when, and how the amount came about. */
export function rewardView(reward: Reward): RewardView {
  const { no, statusLabel, note, amountFen, lines, mayClaim, mayRefuse } = reward;
  return {
    ...{ no, state: statusLabel, mayClaim, mayRefuse, note: note ?? '' },
    next: nextOf(reward),
    amount: amountFen === null ? '' : yuanWords(amountFen),
    lines: lines.map(({ text, basis }, index) => ({ key: String(index), text, basis: `依据：${basis}` })),
    collect: collectLabel(reward),
  };
}

function nextOf({ status, next, claimBy, payoutState, mayClaim, mayCollect, paidAt }: Reward): string {
  if (status === 'paid' && paidAt) return `已在${dayWords(paidAt)}发放，谢谢您的监督。`;
  if (mayClaim) {
    return claimBy ? `请申请领取，最晚${dayWords(claimBy)}，过期视为放弃。` : '请尽快申请领取。';
  }
  if (status === 'notified') return '领取期限已过。有特殊情况，请联系工作人员。';
  if (status !== 'payable') return next ? `${next}。` : '';
  const going = payoutState ? underWay[payoutState] : undefined;
  if (going) return going;
  if (!mayCollect) return '';
  if (payoutState === null) return '请点“收款”，在微信的页面上确认，钱到您的微信零钱。';
  return payoutState === 'waiting'
    ? '请点“继续收款”，在微信的页面上确认。24 小时内有效，过期可以重新收。'
    : '微信正在准备，请点“继续收款”。';
}

function collectLabel({ mayCollect, payoutState }: Reward): string {
  if (!mayCollect || (payoutState && underWay[payoutState])) return '';
  return payoutState === null ? '收款' : '继续收款';
}

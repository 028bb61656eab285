import { rewardReasonContext } from '../sealed.ts';
import type { RewardStep } from './types.ts';

/** Whoever approves wants another grade; the first stays readable until there is one. */
export const returnGrade: RewardStep<'returnGrade'> = {
  label: '退回重核',
  permission: 'reward.approve',
  async run({ crypto }, { reward }, { reason }) {
    return { set: { reasonSealed: crypto.seal(reason, rewardReasonContext(reward._id)) } };
  },
};

import { rewardReasonContext } from '../sealed.ts';
import { tellAboutReward } from '../tellAboutReward.ts';
import type { RewardStep } from './types.ts';

/** A reward that was got by fraud is asked back; finance enters the money when it comes. */
export const clawBack: RewardStep<'clawBack'> = {
  label: '追回奖励',
  permission: 'reward.clawBack',
  async run(context, { reward }, { reason }) {
    const text = '经核实，这次举报奖励应当退回，工作人员会联系您说明原因和办理方式。有异议请在这里留言。';
    await tellAboutReward(context, reward, { text });
    return { set: { reasonSealed: context.crypto.seal(reason, rewardReasonContext(reward._id)) } };
  },
};

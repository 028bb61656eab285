import type { PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import type { CommandContext } from '../context.ts';
import { tellAboutReward } from '../rewards/tellAboutReward.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';

/** The reasons of WeChat that are nobody's fault: the person did not confirm in time. */
const harmless = ['OVERDUE_CLOSE'];

/**
 * Certainly no money left and none will: the reward can be paid again, by another payout. Staff hear of what they have to mend.
 */
export async function failedPayout(
  context: CommandContext,
  { _id, rewardId, bureauId, way, reason }: PayoutDoc,
  to: 'failed' | 'cancelled',
): Promise<void> {
  const reward = await Reward.findById(rewardId).lean().orFail();
  const object = { kind: 'reward', id: rewardId } as const;
  await closeTasks(context, { object, kinds: ['payoutStuck', 'payoutUnclear'], state: 'done' });
  if (way === 'bank') return;
  const isHarmless = to === 'cancelled' || harmless.includes(reason ?? '');
  await tellAboutReward(context, reward, {
    text: isHarmless
      ? '这次没有收款，已经关闭。奖励还在，请打开小程序的“我的奖励”，重新点“收款”。'
      : '微信这次没有付成，奖励还在。可以过一会儿重新点“收款”；还不行的，工作人员会联系您。',
  });
  if (isHarmless) return;
  await openTask(context, {
    bureauId,
    kind: 'payoutStuck',
    object,
    subject: reward.no,
    article: 'ours',
    occasion: _id,
  });
}

import { dayWords } from '../../../../bot/text/day.ts';
import { lookAtClaim, rewardClaimBy } from '../../../domain/rewards/claimTime.ts';
import { beijingDay } from '../../../domain/time.ts';
import { tellAboutReward } from '../tellAboutReward.ts';
import type { RewardStep } from './types.ts';

/** Tells the reporter that a reward waits for them: from this day on the two months run (S5). No amount is in the words. */
export const notify: RewardStep<'notify'> = {
  label: '通知领取',
  permission: 'reward.notify',
  async run(context, { reward }, { by }) {
    const now = context.clock.now();
    const today = beijingDay(now);
    const claimBy = rewardClaimBy(today);
    const { nextOn } = lookAtClaim({ claimBy, lookedOn: today }, today);
    const text = `您的举报奖励已经核定，请在 ${dayWords(claimBy)}前领取，逾期视为放弃：打开小程序的“我的奖励”，或回复“领取奖励”（匿名举报的，先发查询码打开这条线索）；不用微信的，请带身份证到医保部门办理。`;
    await tellAboutReward(context, reward, { text, by });
    return { set: { notifiedAt: now, claimBy, lookedOn: today, lookOn: nextOn } };
  },
};

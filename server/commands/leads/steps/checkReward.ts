import { dayWords } from '../../../../bot/text/day.ts';
import { DomainError } from '../../../domain/errors.ts';
import { mayBeRewarded } from '../../../domain/leads/outcomes.ts';
import { rewardClaimBy } from '../../../domain/leads/rewardClaims.ts';
import { beijingDay } from '../../../domain/time.ts';
import { rewardExclusion } from '../../../profiles/decisions/rewardExclusion.ts';
import { reporterOf } from '../../../queries/vault/reporterOf.ts';
import type { LeadStep } from './types.ts';

/** Whether a reward is looked at. A rule-set may exclude somebody from it, and only from it: they are answered like all (trap 15). */
export const checkReward: LeadStep<'checkReward'> = {
  label: '核定奖励资格',
  permission: 'lead.triage',
  async run(context, lead, { eligible, reason }) {
    if (!mayBeRewarded(lead.outcome)) throw new DomainError('lead.wrong_status');
    const profile = context.profiles.get(lead.profile.id, lead.profile.version);
    const { employerKinds = [] } = await reporterOf(context.crypto, lead.reporterId);
    const excluded = rewardExclusion(profile, { employerKinds });
    const granted = eligible && !excluded.excluded;
    const claimBy = rewardClaimBy(beijingDay(context.clock.now()));
    return {
      set: { rewardEligible: granted, ...(granted ? { rewardClaimBy: claimBy } : {}) },
      tell: {
        isOwn: true,
        notice: 'reward',
        text: granted
          ? `您反映的情况已查实，符合举报奖励条件。请在 ${dayWords(claimBy)}前回复“领取奖励”（匿名举报的，先发查询码打开这条线索再回复）；不用微信的，请到医保部门办理。`
          : '感谢您的举报。按规定，这次不在举报奖励范围内。',
      },
      note: `奖励资格：${granted ? '符合' : `不符合${excluded.excluded ? `（${excluded.article}）` : ''}`}。${reason}`,
    };
  },
};

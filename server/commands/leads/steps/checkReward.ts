import { DomainError } from '../../../domain/errors.ts';
import { mayBeRewarded } from '../../../domain/leads/outcomes.ts';
import { rewardExclusion } from '../../../profiles/decisions/rewardExclusion.ts';
import { reporterOf } from '../../../queries/vault/reporterOf.ts';
import { openReward } from '../../rewards/openReward.ts';
import type { LeadStep } from './types.ts';

/** Whether a reward is looked at; one that is begins here. A rule-set may exclude somebody from it, and only from it: they are answered like all (trap 15). */
export const checkReward: LeadStep<'checkReward'> = {
  label: '核定奖励资格',
  permission: 'lead.triage',
  async run(context, lead, { eligible, reason }) {
    if (!mayBeRewarded(lead.outcome)) throw new DomainError('lead.wrong_status');
    const profile = context.profiles.get(lead.profile.id, lead.profile.version);
    const { employerKinds = [] } = await reporterOf(context.crypto, lead.reporterId);
    const excluded = rewardExclusion(profile, { employerKinds });
    const granted = eligible && !excluded.excluded;
    if (granted) await openReward(context, lead);
    return {
      set: { rewardEligible: granted },
      tell: {
        isOwn: true,
        notice: 'reward',
        text: granted
          ? '您反映的情况已查实，符合举报奖励条件。下一步核定奖励，核定以后会告诉您怎样领取、最晚哪一天。'
          : '感谢您的举报。按规定，这次不在举报奖励范围内。',
      },
      note: `奖励资格：${granted ? '符合' : `不符合${excluded.excluded ? `（${excluded.article}）` : ''}`}。${reason}`,
    };
  },
};

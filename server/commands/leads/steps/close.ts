import { DomainError } from '../../../domain/errors.ts';
import { mayBeRewarded } from '../../../domain/leads/outcomes.ts';
import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import { owesNotice } from '../mergedLeads.ts';
import type { LeadStep } from './types.ts';

/**
 * Everything that was owed is done. Not before reporters with a name were told whether a case was opened (S3), nor before
 * the reward of somebody who wants one was looked at (domain notes §3.3).
 */
export const close: LeadStep<'close'> = {
  label: '办结',
  permission: 'lead.triage',
  async run(context, lead, { reason }) {
    const { filingToldAt, fedBackAt, outcome, rewardEligible, wantsReward } = lead;
    if (!filingToldAt && !fedBackAt && (await owesNotice(lead))) throw new DomainError('lead.notice_owed');
    const isChecked = typeof rewardEligible === 'boolean';
    if (wantsReward && mayBeRewarded(outcome) && !isChecked) throw new DomainError('lead.reward_owed');
    await stopLeadClocks(context, lead, leadClockKinds);
    return {
      set: { closedAt: context.clock.now() },
      tell: { notice: 'closed', text: '您反映的情况已办结，感谢您的监督。还有要说的，可以在这里留言。' },
      note: `办结：${reason}`,
    };
  },
};

import { cancelRewards } from '../../rewards/cancelRewards.ts';
import { startLeadClock } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** It begins again, with clocks of its own. */
export const reopen: LeadStep<'reopen'> = {
  label: '重新办理',
  permission: 'lead.approve',
  async run(context, lead, { reason }) {
    await cancelRewards(context, { leadId: lead._id, reason });
    const reopenings = lead.reopenings + 1;
    const countedFrom = context.clock.now();
    const limitOn = await startLeadClock(context, { ...lead, reopenings }, 'lead.verify', countedFrom);
    await startLeadClock(context, { ...lead, reopenings }, 'lead.silence');
    if (lead.standing !== 'anonymous') {
      await startLeadClock(context, { ...lead, reopenings }, 'supervisor.silence');
    }
    return {
      set: { reopenings, countedFrom, delayed: false },
      unset: [
        ...(['masterId', 'outcome', 'filingDecidedAt', 'filingToldAt', 'decidedAt'] as const),
        ...(['fedBackAt', 'closedAt', 'rewardEligible'] as const),
      ],
      tell: {
        notice: 'reopened',
        text: `您反映的情况重新办理，${limitOn ? `最迟 ${limitOn} 前决定是否立案，` : ''}有进展会告诉您。`,
      },
      note: `重新办理：${reason}`,
    };
  },
};

import { startLeadClock } from '../leadClocks.ts';
import { giveMerged } from '../mergedLeads.ts';
import { requireHandler } from '../requireHandler.ts';
import type { LeadStep } from './types.ts';

/** Takes a lead on, for somebody to verify: 15 working days from the day it came in (S4 14). */
export const accept: LeadStep<'accept'> = {
  label: '受理',
  permission: 'lead.triage',
  async run(context, lead, { assigneeId, nature }) {
    if (assigneeId) {
      await requireHandler(context, lead, assigneeId);
      await giveMerged(lead, assigneeId);
    }
    const assigned = { ...lead, assigneeId: assigneeId ?? null };
    const limitOn = await startLeadClock(context, assigned, 'lead.verify', lead.countedFrom);
    return {
      set: { ...(assigneeId ? { assigneeId } : {}), ...(nature ? { nature } : {}) },
      tell: {
        notice: 'accepted',
        text: limitOn
          ? `您反映的情况已受理，正在核查。最迟 ${limitOn} 前决定是否立案；如需延长，会告诉您。`
          : '您反映的情况已受理，正在核查，有结果会告诉您。',
      },
    };
  },
};

import { extendClock } from '../../clocks/extendClock.ts';
import { explanationFor } from '../explanationFor.ts';
import type { LeadStep } from './types.ts';

/** Thirty more days to decide, then at most sixty by a collective decision (S4 45). */
export const extendDecision: LeadStep<'extendDecision'> = {
  label: '批准延长办案',
  permission: 'lead.approve',
  async run(context, lead, { reason, text }) {
    const words = explanationFor(context, lead, text);
    const { limitOn } = await extendClock(context, {
      ...{ object: { kind: 'lead', id: lead._id }, kind: 'lead.decide', reason, by: context.actor.id },
    });
    return {
      tell: { notice: 'extended', text: `办理需要更多时间。${words}` },
      note: `延长办案到 ${limitOn ?? '（待定）'}：${reason}`,
    };
  },
};

import { extendClock } from '../../clocks/extendClock.ts';
import { explanationFor } from '../explanationFor.ts';
import type { LeadStep } from './types.ts';

/** Fifteen more working days to verify, by leave of the head (S4 14). */
export const extendVerification: LeadStep<'extendVerification'> = {
  label: '批准延长核查',
  permission: 'lead.approve',
  async run(context, lead, { reason, text }) {
    const words = explanationFor(context, lead, text);
    const { limitOn } = await extendClock(context, {
      ...{ object: { kind: 'lead', id: lead._id }, kind: 'lead.verify', reason, by: context.actor.id },
    });
    const until = limitOn ? `，延长到 ${limitOn}` : '';
    return {
      tell: { notice: 'extended', text: `核查需要更多时间${until}。${words}` },
      note: `延长核查${until}：${reason}`,
    };
  },
};

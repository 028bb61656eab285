import { explanationFor } from '../explanationFor.ts';
import { startLeadClock } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** It cannot be settled yet for a special reason (`delayRule`): reason for the file, explanation for the reporter. */
export const delay: LeadStep<'delay'> = {
  label: '说明延期',
  permission: 'lead.work',
  async run(context, lead, { reason, text }) {
    const words = explanationFor(context, lead, text);
    await startLeadClock(context, lead, 'lead.delay');
    return {
      set: { delayed: true },
      tell: { notice: 'delayed', text: `您反映的情况还在办理，需要多一些时间。${words}` },
      note: `延期原因：${reason}`,
    };
  },
};

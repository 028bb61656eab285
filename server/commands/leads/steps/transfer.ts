import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import { writeSlip } from '../writeSlip.ts';
import type { LeadStep } from './types.ts';

/** It is another authority's: told in writing and handed over (社会保险法 82), without the reporter. */
export const transfer: LeadStep<'transfer'> = {
  label: '移送其他机关',
  permission: 'lead.triage',
  async run(context, lead, { to, summary, reason }) {
    await writeSlip(context, lead, { kind: 'authority', to, summary });
    await stopLeadClocks(context, lead, leadClockKinds);
    return {
      set: { closedAt: context.clock.now() },
      tell: {
        notice: 'transferred',
        text: `您反映的情况不属于我们处理，已书面移送${to}。您的身份信息没有移送。`,
      },
      note: `移送${to}：${reason}`,
    };
  },
};

import { startLeadClock, stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** What came out. Only the class of the outcome reaches the reporter, when it is fed back. */
export const decide: LeadStep<'decide'> = {
  label: '作出处理决定',
  permission: 'lead.approve',
  async run(context, lead, { outcome, lossYuan, reason }) {
    await stopLeadClocks(context, lead, ['lead.decide', 'lead.delay']);
    await startLeadClock(context, lead, 'lead.feedBack');
    const lossFen = lossYuan === undefined ? {} : { lossFen: Math.round(lossYuan * 100) };
    return { set: { outcome, decidedAt: context.clock.now(), ...lossFen }, note: `处理决定：${reason}` };
  },
};

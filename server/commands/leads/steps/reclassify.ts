import { opinionFromLead } from '../../opinions/opinionFromLead.ts';
import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** Where what is no violation of the fund goes (domain notes §3.3, trap 28). */
const destinations = {
  opinion: '作为意见建议办理',
  breach: '按服务协议，由经办机构处理',
  discipline: '按干部管理权限，由纪检部门处理',
} as const;

/** It is something else: an opinion, a breach of the agreement, or a matter of discipline. */
export const reclassify: LeadStep<'reclassify'> = {
  label: '转为其他办理',
  permission: 'lead.triage',
  async run(context, lead, { as, reason }) {
    await stopLeadClocks(context, lead, leadClockKinds);
    const opinion = as === 'opinion' ? await opinionFromLead(context, lead, reason) : null;
    return {
      set: { closedAt: context.clock.now(), ...(as === 'opinion' ? {} : { nature: as }) },
      tell: {
        notice: 'reclassified',
        text: `经研究，您反映的情况${destinations[as]}。有疑问可以在这里留言。`,
      },
      note: `转为其他办理（${destinations[as]}${opinion ? `，${opinion.no}` : ''}）：${reason}`,
    };
  },
};

import { DomainError } from '../../../domain/errors.ts';
import { opinionFromLead } from '../../opinions/opinionFromLead.ts';
import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import { writeSlip } from '../writeSlip.ts';
import type { LeadStep } from './types.ts';

/** Where what is no violation of the fund goes (domain notes §3.3, trap 28). */
const destinations = {
  opinion: '作为意见建议办理',
  breach: '按服务协议，由经办机构处理',
  discipline: '按干部管理权限，由纪检部门处理',
} as const;

/** It is something else: an opinion, a breach of the agreement for the agency, or a matter of discipline, with a slip. */
export const reclassify: LeadStep<'reclassify'> = {
  label: '转为其他办理',
  permission: 'lead.triage',
  async run(context, lead, { as, summary = '', to = '', reason }) {
    if (as !== 'opinion' && summary === '')
      throw missing('summary', '请写明情况，接收的单位只看得到这一段。');
    if (as === 'discipline' && to === '') throw missing('to', '请写明交给哪个纪检部门。');
    if (as === 'breach' && (lead.target === 'agency' || lead.target === 'bureau')) {
      throw missing('as', '反映的是经办机构或医保部门自己，不能交给经办机构，请选别的去向。');
    }
    await stopLeadClocks(context, lead, leadClockKinds);
    if (as === 'discipline') await writeSlip(context, lead, { kind: 'discipline', to, summary });
    const opinion =
      as === 'discipline'
        ? null
        : await opinionFromLead(context, lead, as === 'breach' ? { as, summary, reason } : { as, reason });
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

function missing(path: string, message: string): DomainError {
  return new DomainError('input.invalid', { problems: [{ path, code: 'required', message }] });
}

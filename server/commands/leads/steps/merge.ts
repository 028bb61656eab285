import { DomainError } from '../../../domain/errors.ts';
import { openLeadStatuses } from '../../../domain/leads/machine.ts';
import { findLead } from '../../../queries/leads/findLead.ts';
import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/**
 * The same matter is dealt with already: this lead keeps its time of arrival (who was first may matter for a reward) and its
 * reporter hears what becomes of the other one.
 */
export const merge: LeadStep<'merge'> = {
  label: '并入另一条线索',
  permission: 'lead.triage',
  async run(context, lead, { masterNo, reason }) {
    const master = await findLead(context, masterNo).catch(() => null);
    const open: readonly string[] = openLeadStatuses;
    if (!master || master._id === lead._id || !open.includes(master.status)) {
      const message = '请填写另一条正在办理的线索的编号。';
      const problems = [{ path: 'masterNo', code: 'not_suitable', message }];
      throw new DomainError('lead.not_own_master', { problems });
    }
    await stopLeadClocks(context, lead, leadClockKinds);
    return {
      set: { masterId: master._id },
      tell: {
        notice: 'merged',
        text: '同一情况已经在办理，您的线索已并入一起办理；您提交的时间照样保留，有结果会告诉您。',
      },
      note: `并入 ${masterNo}：${reason}`,
    };
  },
};

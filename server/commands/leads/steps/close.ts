import { DomainError } from '../../../domain/errors.ts';
import { leadClockKinds, stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** Everything that was owed is done. Not before a reporter with a name was told whether a case was opened (S3). */
export const close: LeadStep<'close'> = {
  label: '办结',
  permission: 'lead.triage',
  async run(context, lead, { reason }) {
    const { standing, filingToldAt, fedBackAt } = lead;
    if (standing !== 'anonymous' && !filingToldAt && !fedBackAt) throw new DomainError('lead.notice_owed');
    await stopLeadClocks(context, lead, leadClockKinds);
    return {
      set: { closedAt: context.clock.now() },
      tell: { notice: 'closed', text: '您反映的情况已办结，感谢您的监督。还有要说的，可以在这里留言。' },
      note: `办结：${reason}`,
    };
  },
};

import { stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** Tells the reporter whether a case was opened, and why not: the notice that a reporter with a name is owed (S3). */
export const notify: LeadStep<'notify'> = {
  label: '告知是否立案',
  permission: 'lead.tell',
  async run(context, lead, { text, by }) {
    await stopLeadClocks(context, lead, ['lead.notice']);
    return { set: { filingToldAt: context.clock.now() }, tell: { notice: 'filing', text, by } };
  },
};

import { leadOutcomeLabels } from '../../../domain/leads/outcomes.ts';
import { stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/** Tells the reporter what came out: the class of the outcome and staff's words, no data of third parties (trap 19). */
export const feedBack: LeadStep<'feedBack'> = {
  label: '反馈结果',
  permission: 'lead.tell',
  async run(context, lead, { text, by }) {
    await stopLeadClocks(context, lead, ['lead.feedBack', 'lead.notice']);
    const { outcome } = lead;
    const result = outcome ? `办理结果：${leadOutcomeLabels[outcome]}。` : '';
    return {
      set: { fedBackAt: context.clock.now() },
      tell: { notice: 'fedBack', text: `${result}${text}`, by },
    };
  },
};

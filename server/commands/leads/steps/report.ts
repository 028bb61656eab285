import { writeSlip } from '../writeSlip.ts';
import type { LeadStep } from './types.ts';

/**
 * A suspected crime goes to the police, a matter of discipline to the discipline body; the lead itself is worked on. Nobody is
 * told: it would warn whoever it is about (trap 19).
 */
export const report: LeadStep<'report'> = {
  label: '移送公安或纪检',
  permission: 'lead.work',
  async run(context, lead, { kind, to, summary }) {
    await writeSlip(context, lead, { kind, to, summary });
    return {};
  },
};

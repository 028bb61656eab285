import type { LeadDoc } from '../../models/lead.ts';
import type { StaffContext } from '../context.ts';
import { startLeadClock, stopLeadClocks } from './leadClocks.ts';
import { owesNotice } from './mergedLeads.ts';
import type { StepResult } from './steps/types.ts';

/** What both decisions on filing have in common: one clock ends, the notice to reporters with a name begins (trap 18). */
export async function decideFiling(
  context: StaffContext,
  lead: LeadDoc,
  { reason, filed }: { reason: string; filed: boolean },
): Promise<StepResult> {
  await stopLeadClocks(context, lead, ['lead.verify', 'lead.delay']);
  if (await owesNotice(lead)) await startLeadClock(context, lead, 'lead.notice');
  if (filed) await startLeadClock(context, lead, 'lead.decide');
  return {
    set: { filingDecidedAt: context.clock.now() },
    unset: ['filingToldAt'],
    note: `${filed ? '立案' : '不予立案'}：${reason}`,
  };
}

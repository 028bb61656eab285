import { assignClock } from '../../clocks/assignClock.ts';
import { leadClockKinds } from '../leadClocks.ts';
import { giveMerged } from '../mergedLeads.ts';
import { requireHandler } from '../requireHandler.ts';
import type { LeadStep } from './types.ts';

/** Gives a lead to another handler; its clocks go along. */
export const assign: LeadStep<'assign'> = {
  label: '改派',
  permission: 'lead.triage',
  async run(context, lead, { assigneeId }) {
    await requireHandler(context, lead, assigneeId);
    const object = { kind: 'lead', id: lead._id } as const;
    await assignClock(context, { object, kinds: leadClockKinds, ownerId: assigneeId });
    await giveMerged(lead, assigneeId);
    return { set: { assigneeId } };
  },
};

import { assignComplaintClock } from '../complaintClock.ts';
import { requireInvestigator } from '../requireInvestigator.ts';
import { complaintFactsContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/**
 * Names who looks into it and asks the supervisor, who gets the facts and not who said them. The term is not touched:
 * no text allows a suspension (trap 30).
 */
export const investigate: ComplaintStep<'investigate'> = {
  label: '指定核实人并听取说明',
  permission: 'complaint.decide',
  async run(context, complaint, { investigatorId, facts }) {
    await requireInvestigator(context, complaint, investigatorId);
    await assignComplaintClock(context, complaint._id, investigatorId);
    return {
      investigatorId,
      factsSealed: context.crypto.seal(facts, complaintFactsContext(complaint._id)),
      // Asking again, in other words, does not begin the days anew.
      askedAt: complaint.askedAt ?? context.clock.now(),
    };
  },
};

import type { ComplaintRuling } from '../../../domain/complaints/finding.ts';
import { stopComplaintClock } from '../complaintClock.ts';
import { requireSecondPerson } from '../requireSecondPerson.ts';
import { complaintRulingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** It is not true, or cannot be shown; both sides hear that and no more. */
export const dismissComplaint: ComplaintStep<'dismissComplaint'> = {
  label: '认定不属实',
  permission: 'complaint.decide',
  async run(context, complaint, { text }) {
    requireSecondPerson(context, complaint);
    await stopComplaintClock(context, complaint._id);
    const ruling: ComplaintRuling = { reason: text, article: complaint.article };
    return {
      rulingSealed: context.crypto.seal(ruling, complaintRulingContext(complaint._id)),
      ...{ decidedBy: context.actor.id, decidedAt: context.clock.now() },
    };
  },
};

import type { ComplaintRuling } from '../../../domain/complaints/finding.ts';
import { stopComplaintClock } from '../complaintClock.ts';
import { complaintRulingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** It cannot be taken up: nobody here is meant, or the signed document never came. The reason stays in the file. */
export const setAside: ComplaintStep<'setAside'> = {
  label: '不予受理',
  permission: 'complaint.decide',
  async run(context, { _id }, { reason }) {
    await stopComplaintClock(context, _id);
    const ruling: ComplaintRuling = { reason };
    return {
      rulingSealed: context.crypto.seal(ruling, complaintRulingContext(_id)),
      ...{ decidedBy: context.actor.id, decidedAt: context.clock.now() },
    };
  },
};

import { DomainError } from '../../../domain/errors.ts';
import { aboutSupervisor } from '../aboutSupervisor.ts';
import { stopComplaintClock } from '../complaintClock.ts';
import type { ComplaintStep } from './types.ts';

/** Where the document only lets 工作纪律 be watched: it is on record, no procedure follows and no result is owed. */
export const note: ComplaintStep<'note'> = {
  label: '记录在案',
  permission: 'complaint.register',
  async run(context, complaint, { supervisorNo }) {
    if (complaint.takenAs !== 'note') throw new DomainError('complaint.wrong_way');
    await stopComplaintClock(context, complaint._id);
    return aboutSupervisor(context, complaint, supervisorNo);
  },
};

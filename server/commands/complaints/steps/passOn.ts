import { DomainError } from '../../../domain/errors.ts';
import { aboutSupervisor } from '../aboutSupervisor.ts';
import type { ComplaintStep } from './types.ts';

/** Where the document gives institutions no procedure it is taken as an opinion (ours, trap 30). */
export const passOn: ComplaintStep<'passOn'> = {
  label: '作为意见办理',
  permission: 'complaint.register',
  async run(context, complaint, { supervisorNo }) {
    if (complaint.takenAs !== 'opinion') throw new DomainError('complaint.wrong_way');
    return supervisorNo ? aboutSupervisor(context, complaint, supervisorNo) : {};
  },
};

import { DomainError } from '../../../domain/errors.ts';
import { aboutSupervisor } from '../aboutSupervisor.ts';
import type { ComplaintStep } from './types.ts';

/** Takes a complaint on and says whom it is about (domain notes §3.6). */
export const register: ComplaintStep<'register'> = {
  label: '登记',
  permission: 'complaint.register',
  async run(context, complaint, { supervisorNo }) {
    if (complaint.takenAs !== 'complaint') throw new DomainError('complaint.wrong_way');
    return aboutSupervisor(context, complaint, supervisorNo);
  },
};

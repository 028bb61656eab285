import { DomainError } from '../../../domain/errors.ts';
import type { Answers } from '../../../forms/engine/index.ts';
import { opinionFromInstitution } from '../../opinions/opinionFromInstitution.ts';
import { aboutSupervisor } from '../aboutSupervisor.ts';
import { complaintAnswersContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** Where the document gives institutions no procedure it is taken as an opinion (ours, trap 30). */
export const passOn: ComplaintStep<'passOn'> = {
  label: '作为意见办理',
  permission: 'complaint.register',
  async run(context, complaint, { supervisorNo }) {
    if (complaint.takenAs !== 'opinion') throw new DomainError('complaint.wrong_way');
    const { _id, bureauId, institutionId, answersSealed, excludedStaff } = complaint;
    const { facts } = context.crypto.open<Answers>(answersSealed, complaintAnswersContext(_id));
    const text = typeof facts === 'string' ? facts : '';
    await opinionFromInstitution(context, { bureauId, institutionId, text, excludedStaff });
    return supervisorNo ? aboutSupervisor(context, complaint, supervisorNo) : {};
  },
};

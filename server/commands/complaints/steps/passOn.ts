import { DomainError } from '../../../domain/errors.ts';
import type { Answers } from '../../../forms/engine/index.ts';
import { writeMatterNote } from '../../authors/writeMatterNote.ts';
import { opinionFromInstitution } from '../../opinions/opinionFromInstitution.ts';
import { aboutSupervisor } from '../aboutSupervisor.ts';
import { stopComplaintClock } from '../complaintClock.ts';
import { complaintAnswersContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** Where the document gives institutions no procedure it is taken as an opinion (ours, trap 30). */
export const passOn: ComplaintStep<'passOn'> = {
  label: '作为意见办理',
  permission: 'complaint.register',
  async run(context, complaint, { supervisorNo }) {
    if (complaint.takenAs !== 'opinion') throw new DomainError('complaint.wrong_way');
    const { _id, no, bureauId, institutionId, answersSealed, excludedStaff } = complaint;
    const answers = context.crypto.open<Answers>(answersSealed, complaintAnswersContext(_id));
    const text = `反映的监督员：${String(answers.supervisor)}\n${String(answers.facts)}`;
    const made = { bureauId, institutionId, text, excludedStaff };
    const { id } = await opinionFromInstitution(context, made);
    const note = `由机构反映 ${no} 转来，材料和联系人见该件。`;
    await writeMatterNote(context, { kind: 'opinion', id }, note);
    await stopComplaintClock(context, _id);
    const about = supervisorNo ? await aboutSupervisor(context, complaint, supervisorNo) : {};
    return { ...about, opinionId: id };
  },
};

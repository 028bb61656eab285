import type { ComplaintFinding, ComplaintRuling } from '../../../domain/complaints/finding.ts';
import { DomainError } from '../../../domain/errors.ts';
import { requireSecondPerson } from '../requireSecondPerson.ts';
import { complaintFindingContext, complaintRulingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** It is true, as the investigator found: who thinks otherwise than a finding of "unfounded" sends it back. */
export const uphold: ComplaintStep<'uphold'> = {
  label: '认定属实',
  permission: 'complaint.decide',
  async run(context, complaint, { text }) {
    requireSecondPerson(context, complaint);
    const { _id, findingSealed } = complaint;
    const finding = findingSealed
      ? context.crypto.open<ComplaintFinding>(findingSealed, complaintFindingContext(_id))
      : null;
    if (!finding?.founded) throw new DomainError('complaint.wrong_way');
    const ruling: ComplaintRuling = { reason: text, article: finding.breaches[0] ?? complaint.article };
    return {
      rulingSealed: context.crypto.seal(ruling, complaintRulingContext(_id)),
      ...{ decidedBy: context.actor.id, decidedAt: context.clock.now() },
    };
  },
};

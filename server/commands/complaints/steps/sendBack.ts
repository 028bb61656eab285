import type { ComplaintFinding } from '../../../domain/complaints/finding.ts';
import { requireSecondPerson } from '../requireSecondPerson.ts';
import { complaintFindingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** Something is still open: the investigator looks again. */
export const sendBack: ComplaintStep<'sendBack'> = {
  label: '退回补充核实',
  permission: 'complaint.decide',
  async run(context, complaint, { reason }) {
    requireSecondPerson(context, complaint);
    const { _id, findingSealed } = complaint;
    if (!findingSealed) return {};
    const finding = context.crypto.open<ComplaintFinding>(findingSealed, complaintFindingContext(_id));
    const returned: ComplaintFinding = { ...finding, returned: reason };
    return { findingSealed: context.crypto.seal(returned, complaintFindingContext(_id)) };
  },
};

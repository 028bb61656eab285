import { complaintRulingContext } from '../../commands/complaints/sealed.ts';
import type { ComplaintRuling } from '../../domain/complaints/finding.ts';
import {
  type ComplaintMessageKind,
  complaintMessageKinds,
  complaintNotice,
} from '../../domain/messages/complaintNotice.ts';
import { Complaint } from '../../models/complaint.ts';
import type { MessageKind, MessageKinds } from './types.ts';

function messageOf(kind: ComplaintMessageKind): MessageKind {
  return {
    template: 'supervisorStatus',
    priority: 'owed',
    async build(id, { crypto }) {
      const complaint = await Complaint.findById(id, { no: 1, updatedAt: 1, rulingSealed: 1 }).lean();
      if (!complaint) return null;
      const { no, updatedAt: at, rulingSealed } = complaint;
      const article = rulingSealed
        ? crypto.open<ComplaintRuling>(rulingSealed, complaintRulingContext(id)).article
        : null;
      return complaintNotice(kind, { no, at, article });
    },
  };
}

/** Messages to supervisors about complaints. */
export const complaintsMessages: MessageKinds = Object.fromEntries(
  complaintMessageKinds.map((kind) => [kind, messageOf(kind)]),
);

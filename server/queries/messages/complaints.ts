import { complaintRulingContext } from '../../commands/complaints/sealed.ts';
import type { ComplaintRuling } from '../../domain/complaints/finding.ts';
import {
  type ComplaintMessageKind,
  complaintMessageKinds,
  complaintNotice,
} from '../../domain/messages/complaintNotice.ts';
import { institutionNotice } from '../../domain/messages/institutionNotice.ts';
import { Complaint } from '../../models/complaint.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const complaintById = rowsById((ids) =>
  Complaint.find({ _id: { $in: ids } }, { no: 1, status: 1, updatedAt: 1, rulingSealed: 1 }).lean(),
);

function messageOf(kind: ComplaintMessageKind): MessageKind {
  return {
    template: 'supervisorStatus',
    async build(id, { crypto }) {
      const complaint = await complaintById(id);
      if (!complaint) return null;
      const { no, updatedAt: at, rulingSealed } = complaint;
      const article = rulingSealed
        ? crypto.open<ComplaintRuling>(rulingSealed, complaintRulingContext(id)).article
        : null;
      return complaintNotice(kind, { no, at, article });
    },
  };
}

/** The result, to whoever filed it by chat for the institution. */
const answered: MessageKind = {
  template: 'leadStatus',
  async build(id) {
    const complaint = await complaintById(id);
    return complaint && institutionNotice({ ...complaint, at: complaint.updatedAt });
  },
};

/** Messages about complaints, to supervisors and to institutions. */
export const complaintsMessages: MessageKinds = {
  complaintAnswered: answered,
  ...Object.fromEntries(complaintMessageKinds.map((kind) => [kind, messageOf(kind)])),
};

import { leadNoticeMessage } from '../../domain/messages/leadNotice.ts';
import { Lead } from '../../models/lead.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKinds } from './types.ts';

const leadById = rowsById((ids) =>
  Lead.find({ _id: { $in: ids } }, { no: 1, status: 1, updatedAt: 1 }).lean(),
);

/** Pushes to reporters: that there is something to read, and nothing of it. */
export const leadsMessages: MessageKinds = {
  leadNotice: {
    template: 'leadStatus',
    async build(id) {
      const lead = await leadById(id);
      return lead ? leadNoticeMessage({ no: lead.no, status: lead.status, at: lead.updatedAt }) : null;
    },
  },
};

import { leadNoticeMessage } from '../../domain/messages/leadNotice.ts';
import { Lead } from '../../models/lead.ts';
import type { MessageKinds } from './types.ts';

/** Pushes to reporters: that there is something to read, and nothing of it. */
export const leadsMessages: MessageKinds = {
  leadNotice: {
    template: 'leadStatus',
    priority: 'owed',
    async build(id) {
      const lead = await Lead.findById(id, { no: 1, status: 1, updatedAt: 1 }).lean();
      return lead ? leadNoticeMessage({ no: lead.no, status: lead.status, at: lead.updatedAt }) : null;
    },
  },
};

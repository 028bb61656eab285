import { documentNoticeMessage } from '../../domain/messages/documentNotice.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import type { MessageKinds } from './types.ts';

/** Messages of this area. */
export const documentsMessages: MessageKinds = {
  documentPublished: {
    template: 'activityNotice',
    priority: 'news',
    async build(id) {
      const document = await CorpsDocument.findById(id, { kind: 1, publishedAt: 1 }).lean();
      return document?.publishedAt
        ? documentNoticeMessage({ kind: document.kind, at: document.publishedAt })
        : null;
    },
  },
};

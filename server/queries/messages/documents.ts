import { documentNoticeMessage } from '../../domain/messages/documentNotice.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKinds } from './types.ts';

const documentById = rowsById((ids) =>
  CorpsDocument.find({ _id: { $in: ids } }, { kind: 1, publishedAt: 1 }).lean(),
);

/** Messages of this area. */
export const documentsMessages: MessageKinds = {
  documentPublished: {
    template: 'activityNotice',
    async build(id) {
      const document = await documentById(id);
      return document?.publishedAt
        ? documentNoticeMessage({ kind: document.kind, at: document.publishedAt })
        : null;
    },
  },
};

import { tellDocumentBatch } from '../../../commands/documents/tellDocumentBatch.ts';
import type { DocumentsEvents } from '../../../domain/events/payloads/documents.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const documentsHandlers: Handlers<DocumentsEvents> = {
  'document.drafted': null,
  'document.published': ({ object }, context) =>
    tellDocumentBatch(context, { documentId: object.id, after: '' }),
  'document.telling': ({ object, data }, context) =>
    tellDocumentBatch(context, { documentId: object.id, after: data.after }),
  'document.read': null,
};

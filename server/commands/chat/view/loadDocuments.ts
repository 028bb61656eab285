import type { DocumentSummary } from '../../../../bot/engine/index.ts';
import { listOwnDocuments } from '../../../queries/documents/listOwnDocuments.ts';
import type { Loader } from './types.ts';

/** What was sent to this supervisor's corps; nothing for somebody who is not in force. */
export const loadDocuments: Loader<readonly DocumentSummary[]> = (_services, { person, now }) =>
  listOwnDocuments(person._id, now);

import type { DocumentSummary } from '../../../bot/engine/index.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { DocumentRead } from '../../models/documentRead.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { listOwnBroadcasts } from '../broadcasts/listOwnBroadcasts.ts';
import { readableBy } from './readableBy.ts';

/** As many as one message lists. */
const shown = 9;

/** The newest documents and broadcasts for a supervisor while they are in force, and which of them they opened. */
export async function listOwnDocuments(
  personId: string,
  now: Date,
  limit = shown,
): Promise<DocumentSummary[]> {
  const current = await currentAppointment(personId, now);
  if (!current?.inForce) return [];
  const rows = await CorpsDocument.find(await readableBy(current.appointment))
    .sort({ publishedAt: -1 })
    .limit(limit)
    .lean();
  const ids = rows.map(({ _id }) => _id);
  const reads = await DocumentRead.find({ personId, documentId: { $in: ids } }, { documentId: 1 }).lean();
  const read = new Set(reads.map(({ documentId }) => documentId));
  const documents = rows.map(({ _id, no, kind, title, text, publishedAt, createdAt }) => ({
    ...{ no, kind, title, text, publishedAt: publishedAt ?? createdAt, read: read.has(_id) },
  }));
  const broadcasts = await listOwnBroadcasts(personId, limit);
  return [...documents, ...broadcasts]
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, limit);
}

import { broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { DomainError } from '../../domain/errors.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { DocumentRead } from '../../models/documentRead.ts';
import { findOwnBroadcast } from '../broadcasts/findOwnBroadcast.ts';
import { requireServing } from '../terms/requireServing.ts';
import { readableBy } from './readableBy.ts';

/** A text for supervisors, whole. */
export interface OwnDocument {
  no: string;
  kind: string;
  title: string;
  text: string;
  publishedAt: Date;
  read: boolean;
  /** The document that a broadcast makes known. */
  sourceNo: string | null;
  sourceDate: string | null;
}

/**
 * One document or broadcast for a supervisor in force.
 * @throws DomainError `mini.not_serving`, `document.not_found` also for another bureau's, for a broadcast that went
 *   to others, and for materials of an activity that they were not invited to
 */
export async function getOwnDocument(personId: string, no: string, now: Date): Promise<OwnDocument> {
  const serving = await requireServing(personId, now);
  const sent = await findOwnBroadcast(personId, no, now);
  if (sent) {
    const { kind, title, body, startedAt, createdAt, sourceNo, sourceDate } = sent.broadcast;
    return {
      ...{ no, kind: broadcastKinds[kind].label, title, text: body, publishedAt: startedAt ?? createdAt },
      ...{ read: sent.readAt !== null, sourceNo: sourceNo ?? null, sourceDate: sourceDate ?? null },
    };
  }
  const found = await CorpsDocument.findOne({ no, ...(await readableBy(serving)) }).lean();
  if (!found) throw new DomainError('document.not_found');
  const { _id, kind, title, text, publishedAt, createdAt } = found;
  const read = (await DocumentRead.exists({ personId, documentId: _id })) !== null;
  return {
    ...{ no, kind, title, text, publishedAt: publishedAt ?? createdAt, read },
    ...{ sourceNo: null, sourceDate: null },
  };
}

import type { DocumentSummary } from '../../../bot/engine/index.ts';
import { broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';

/** The newest broadcasts that went to a person, as the conversation lists documents. */
export async function listOwnBroadcasts(personId: string, limit: number): Promise<DocumentSummary[]> {
  const gone = { $nin: ['cancelled' as const, 'pending' as const] };
  const rows = await BroadcastRecipient.find({ personId, state: gone }, { broadcastId: 1, readAt: 1 })
    .sort({ createdAt: -1 })
    .limit(limit)
    .lean();
  const read = new Map(rows.map((row) => [row.broadcastId, Boolean(row.readAt)]));
  const found = await Broadcast.find({ _id: { $in: [...read.keys()] } }).lean();
  return found.map(({ _id, no, kind, title, body, startedAt, createdAt }) => ({
    ...{ no, kind: broadcastKinds[kind].label, title, text: body },
    ...{ publishedAt: startedAt ?? createdAt, read: read.get(_id) ?? false },
  }));
}

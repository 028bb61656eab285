import { BroadcastCount } from '../../models/broadcastCount.ts';
import { BroadcastRecipient, type BroadcastRecipientDoc } from '../../models/broadcastRecipient.ts';
import { planRowId } from './countPlanned.ts';

/** What the sending job reads of a person. */
export type Pending = Pick<BroadcastRecipientDoc, '_id' | 'bureauId' | 'supervisorId' | 'personId'>;

const fields = { bureauId: 1, supervisorId: 1, personId: 1 } as const;

/**
 * The next people of an audience whom nobody has handed to the sending queue, and the place to note with them
 * (`countPlanned`). It goes on from that place along the `_id`s, because the local store takes an order from no other index
 * and would sort the whole audience for every part. Who came back behind the place (after a pause) is looked for once the
 * end is reached: those are as few as may wait in the queue.
 */
export async function nextPending(
  broadcastId: string,
  limit: number,
): Promise<{ rows: Pending[]; upTo: string | null }> {
  const pending = { broadcastId, state: 'pending' as const };
  const place = await BroadcastCount.findById(planRowId(broadcastId), { plannedTo: 1 }).lean();
  // Every `_id` of the audience begins with `<broadcast>-`, and "." comes after "-".
  const from = place?.plannedTo ?? `${broadcastId}-`;
  const rows: Pending[] = await BroadcastRecipient.find(
    { ...pending, _id: { $gt: from, $lt: `${broadcastId}.` } },
    fields,
  )
    .sort({ _id: 1 })
    .limit(limit)
    .hint({ _id: 1 })
    .lean();
  const upTo = rows.at(-1)?._id ?? null;
  if (rows.length === limit) return { rows, upTo };
  const back = BroadcastRecipient.find({ ...pending, _id: { $lte: from } }, fields);
  return { rows: [...rows, ...(await back.limit(limit - rows.length).lean())], upTo };
}

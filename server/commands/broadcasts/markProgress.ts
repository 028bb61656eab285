import { type Mark, marked } from '../../domain/broadcasts/progress.ts';
import { Broadcast } from '../../models/broadcast.ts';

/** Notes how many were done with at a moment, once a minute, so that a rate can be said. */
export async function markProgress(id: string, now: Mark): Promise<void> {
  const broadcast = await Broadcast.findById(id, { marks: 1 }).lean();
  const before = broadcast?.marks ?? [];
  const marks = marked(before, now);
  if (marks !== before) await Broadcast.updateOne({ _id: id }, { $set: { marks: [...marks] } });
}

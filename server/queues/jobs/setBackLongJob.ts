import { pauseAfterDefect } from '../../domain/outbox/defects.ts';
import { LongJob } from '../../models/longJob.ts';
import type { Clock } from '../../platform/clock.ts';

/**
 * A part of this job threw: later again, and each time later, until a part of it is written. It is never given up, because
 * half of the work would be as good as none.
 */
export async function setBackLongJob({ clock }: { clock: Clock }, id: string): Promise<void> {
  const owed = { _id: id, dueAt: { $exists: true } };
  const failed = { $inc: { failures: 1 } };
  const job = await LongJob.findOneAndUpdate(owed, failed, { returnDocument: 'after' }).lean();
  if (!job) return;
  const dueAt = new Date(clock.now().getTime() + pauseAfterDefect(job.failures ?? 1, Math.random()));
  // A part that another worker has written meanwhile moves it on by itself.
  await LongJob.updateOne({ ...owed, cursor: job.cursor }, { $set: { dueAt } });
}

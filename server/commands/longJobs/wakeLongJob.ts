import { LongJob } from '../../models/longJob.ts';

/**
 * Owes a long job from `at` on, also one that is owed already. It writes in any case: a worker that ends the job at the same
 * moment conflicts with it and looks again, so that no wish is lost.
 */
export async function wakeLongJob(
  { kind, objectId }: { kind: string; objectId: string },
  { at, now }: { at: Date; now: Date },
): Promise<void> {
  await LongJob.updateOne(
    { _id: `${kind}-${objectId}` },
    { $set: { dueAt: at }, $setOnInsert: { kind, objectId, cursor: '', createdAt: now } },
    { upsert: true },
  );
}

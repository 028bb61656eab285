import { LongJob } from '../../models/longJob.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import type { Scanner } from '../../platform/scanner.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';
import type { CommandContext } from '../context.ts';

/** How long a worker has for one part before another may take the job over, ms. */
const partMs = 30_000;

/** What a job may use. */
export interface JobContext extends CommandContext {
  objects: ObjectStore;
  /** Missing where no virus scanner is set up. */
  scanner?: Scanner;
  /** Missing where nothing is paid by WeChat. */
  merchants?: PayMerchants;
}

/** Where a job stands when it begins (again). */
export interface JobStart {
  objectId: string;
  /** '' at the very beginning. */
  cursor: string;
}

/**
 * Writes one part of a job and how far it is then, together; `null` = the job is over. `write` may run more than once.
 * @throws JobOvertaken when the job was cancelled or another worker is further
 */
export type Advance = (cursor: string | null, write: () => Promise<void>) => Promise<void>;

/** Does one kind of long job from `start` on, part by part. */
export type LongJobRun = (context: JobContext, start: JobStart, advance: Advance) => Promise<void>;

/** The job was cancelled, or another worker has taken it over: stop, nothing was written. */
export class JobOvertaken extends Error {
  override readonly name = 'JobOvertaken';
}

/**
 * Does what is left of a job. A worker may be killed at any moment: the next one goes on after the last part that
 * was written. Two workers at once are harmless, because only one of them can write the next part.
 * @throws Error for a kind without an entry in `runs`
 */
export async function runLongJob(
  context: JobContext,
  id: string,
  runs: Readonly<Record<string, LongJobRun>>,
): Promise<void> {
  const job = await LongJob.findById(id).lean();
  if (!job?.dueAt) return;
  const run = Object.hasOwn(runs, job.kind) ? runs[job.kind] : undefined;
  if (!run) throw new Error(`No entry for long job ${job.kind}`);
  let { cursor } = job;
  const advance: Advance = async (next, write) => {
    await inTransaction(async () => {
      const mine = { _id: id, cursor };
      const dueAt = new Date(context.clock.now().getTime() + partMs);
      const written =
        next === null
          ? (await LongJob.deleteOne(mine)).deletedCount
          : (await LongJob.updateOne(mine, { $set: { cursor: next, dueAt }, $unset: { failures: 1 } }))
              .matchedCount;
      if (written === 0) throw new JobOvertaken(id);
      await write();
    });
    cursor = next ?? cursor;
  };
  try {
    await run(context, { objectId: job.objectId, cursor }, advance);
  } catch (error) {
    if (!(error instanceof JobOvertaken)) throw error;
    context.log.info({ job: id }, 'long job: cancelled or taken over');
  }
}

import { LongJob } from '../../models/longJob.ts';
import type { CommandContext } from '../context.ts';

/** Owes a long job about one thing, once, in the transaction of what makes it necessary. */
export async function planLongJob(
  { clock }: Pick<CommandContext, 'clock'>,
  { kind, objectId }: { kind: string; objectId: string },
): Promise<void> {
  const at = clock.now();
  await LongJob.updateOne(
    { _id: `${kind}-${objectId}` },
    { $setOnInsert: { kind, objectId, cursor: '', dueAt: at, createdAt: at } },
    { upsert: true },
  );
}

/** Takes a job back; a part that is being written at this moment is undone. */
export async function dropLongJob({ kind, objectId }: { kind: string; objectId: string }): Promise<void> {
  await LongJob.deleteOne({ _id: `${kind}-${objectId}` });
}

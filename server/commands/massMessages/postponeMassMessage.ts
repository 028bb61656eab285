import type { UpdateQuery } from 'mongoose';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import type { CommandContext } from '../context.ts';

/** Has the queue look at it again after `ms`, or at a time, and says to staff why. */
export async function postponeMassMessage(
  { clock }: Pick<CommandContext, 'clock'>,
  { _id, round, status }: MassMessageDoc,
  { until, problem, unset = {} }: { until: number | Date; problem?: string; unset?: Record<string, 1> },
): Promise<void> {
  const dueAt = typeof until === 'number' ? new Date(clock.now().getTime() + until) : until;
  const change: UpdateQuery<unknown> = {
    $set: { dueAt, ...(problem === undefined ? {} : { problem }) },
    $unset: unset,
    $inc: { attempts: 1 },
  };
  await MassMessage.updateOne({ _id, round, status }, change);
}

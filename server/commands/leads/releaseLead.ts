import { isOpenLead } from '../../domain/leads/machine.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { assignClock } from '../clocks/assignClock.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { leadClockKinds } from './leadClocks.ts';

/**
 * A lead waits for another handler, because whoever worked on it must keep away: its deadlines are nobody's, and that somebody
 * must take it is a task. Call it in the transaction of what keeps them away; nothing happens where it is somebody else's.
 */
export async function releaseLead(
  context: CommandContext,
  { _id, no, bureauId, status, revision }: Pick<LeadDoc, '_id' | 'no' | 'bureauId' | 'status' | 'revision'>,
  staffId: string,
): Promise<void> {
  const { modifiedCount } = await Lead.updateOne(
    { _id, assigneeId: staffId },
    { $unset: { assigneeId: 1 }, $set: { updatedAt: context.clock.now() }, $inc: { revision: 1 } },
  );
  if (modifiedCount === 0) return;
  const object = { kind: 'lead', id: _id } as const;
  await assignClock(context, { object, kinds: leadClockKinds, ownerId: null });
  await appendEvent(context, { type: 'lead.released', bureauId, object, data: { no } });
  if (!isOpenLead(status)) return;
  const occasion = String(revision);
  await openTask(context, { bureauId, kind: 'reassign', object, subject: no, article: 'ours', occasion });
}

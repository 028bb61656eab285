import { totals } from '../../domain/broadcasts/progress.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { broadcastCounts } from '../../queries/broadcasts/broadcastCounts.ts';
import type { CommandContext } from '../context.ts';
import { wakeLongJob } from '../longJobs/wakeLongJob.ts';
import { openTask } from '../tasks/openTask.ts';
import { sendingJob } from './jobs.ts';

/**
 * Fixes the audience for good, in the running transaction: nobody joins or leaves it from now on. Those without WeChat are
 * one task for staff.
 * @throws Error when the rows are not as many as were counted: an audience with gaps is not sent to
 */
export async function closeAudience(context: CommandContext, id: string): Promise<void> {
  const broadcast = await Broadcast.findById(id, { body: 0 }).lean();
  if (!broadcast || broadcast.frozenAt) return;
  const { bureauId, no, article } = broadcast;
  const counts = await broadcastCounts(id);
  const { total } = totals(counts);
  const rows = await BroadcastRecipient.countDocuments({ broadcastId: id });
  if (rows !== total) throw new Error(`broadcast ${no}: ${rows} recipients, ${total} were counted`);
  const now = context.clock.now();
  const withoutWechat = counts.noWechat;
  await Broadcast.updateOne({ _id: id }, { $set: { frozenAt: now, total, withoutWechat, updatedAt: now } });
  await wakeLongJob(sendingJob(id), { at: now, now });
  const object = { kind: 'broadcast', id } as const;
  if (withoutWechat > 0) {
    const subject = `${no}（${withoutWechat} 人没有绑定微信）`;
    await openTask(context, { bureauId, kind: 'tellByPhone', object, subject, article });
  }
  const data = { no, total, withoutWechat };
  await appendEvent(context, { type: 'broadcast.frozen', bureauId, object, data });
}

import type { Services } from '../../commands/context.ts';
import { openTask } from '../../commands/tasks/openTask.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { pauseAfterDefect, tellAfter } from '../../domain/outbox/defects.ts';
import { Event } from '../../models/event.ts';
import { inTransaction } from '../../platform/transaction.ts';

/**
 * What follows from this event threw: later again, and each time later. It is never given up, because somebody is owed
 * what follows; staff are told once, as a task about the same matter, so that only those see it who may know of it.
 */
export async function setBackEvent(services: Services, id: string): Promise<void> {
  const now = services.clock.now();
  await inTransaction(async () => {
    const event = await Event.findOne({ _id: id, dueAt: { $exists: true } }).lean();
    if (!event) return;
    const failures = (event.failures ?? 0) + 1;
    const dueAt = new Date(now.getTime() + pauseAfterDefect(failures, Math.random()));
    await Event.updateOne({ _id: id }, { $set: { failures, dueAt } });
    if (failures !== tellAfter) return;
    const context = { ...services, actor: { kind: 'system', id: 'queue' } as const };
    const object = event.object as EventObject;
    const task = { bureauId: event.bureauId, kind: 'followUpStuck', object } as const;
    await openTask(context, { ...task, subject: `编号 ${id}`, article: 'ours', occasion: id });
  });
}

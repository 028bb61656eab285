import { DomainError } from '../../domain/errors.ts';
import { isClosedByHand } from '../../domain/tasks/ownCommands.ts';
import { Task } from '../../models/task.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { withoutHidden } from '../../queries/tasks/withoutHidden.ts';
import type { StaffContext } from '../context.ts';

/** Where a note is stored, for the field encryption. */
export const taskNoteContext = (taskId: string): string => `task:${taskId}`;

/**
 * Closes a task that staff did outside the product, with what they did.
 * @throws DomainError `task.not_found`, `permission.denied`, `task.finished`, `task.has_own_command`
 */
export async function completeTask(
  context: StaffContext,
  { id, note }: { id: string; note: string },
): Promise<void> {
  const { actor, clock, crypto } = context;
  await inTransaction(async () => {
    const task = await Task.findOne({ _id: id, bureauId: actor.bureauId }).lean();
    const [mayKnow] = task ? await withoutHidden(context, [task]) : [];
    if (!task || !mayKnow) throw new DomainError('task.not_found');
    authorize(actor, 'task.complete', task);
    if (task.state !== 'open') throw new DomainError('task.finished');
    const { kind, bureauId } = task;
    if (!isClosedByHand(kind)) throw new DomainError('task.has_own_command');
    const finished = {
      ...{ state: 'done', finishedAt: clock.now(), finishedBy: actor.id },
      noteSealed: crypto.seal(note, taskNoteContext(id)),
    } as const;
    const { matchedCount } = await Task.updateOne({ _id: id, state: 'open' }, { $set: finished });
    if (matchedCount === 0) throw new DomainError('task.finished');
    const object = { kind: 'task', id } as const;
    await appendEvent(context, { type: 'task.closed', bureauId, object, data: { kind, state: 'done' } });
  });
}

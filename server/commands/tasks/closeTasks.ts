import type { EventObject } from '../../domain/events/types.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';
import { Task } from '../../models/task.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';
import { taskId } from './taskId.ts';

/**
 * Closes what was open about an object because it was done (or no longer needs doing) through its own command.
 * Call it in that command's transaction.
 */
export async function closeTasks(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  {
    object,
    kinds,
    state,
    occasion,
  }: {
    object: EventObject;
    kinds: readonly TaskKind[];
    state: 'done' | 'cancelled';
    /** Only those of this occasion (`openTask`). */
    occasion?: string;
  },
): Promise<void> {
  const open = await Task.find(
    {
      ...{ 'object.kind': object.kind, 'object.id': object.id, state: 'open', kind: { $in: [...kinds] } },
      ...(occasion ? { _id: { $in: kinds.map((kind) => taskId({ kind, object, occasion })) } } : {}),
    },
    { _id: 1, bureauId: 1, kind: 1 },
  ).lean();
  for (const { _id, bureauId, kind } of open) {
    const finished = { state, finishedAt: context.clock.now(), finishedBy: context.actor.id };
    await Task.updateOne({ _id, state: 'open' }, { $set: finished });
    await appendEvent(context, {
      type: 'task.closed',
      bureauId,
      object: { kind: 'task', id: _id },
      data: { kind, state },
    });
  }
}

import type { EventObject } from '../../domain/events/types.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';
import { Task } from '../../models/task.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';
import { taskId } from './taskId.ts';

/** A task to open. */
export interface NewTask {
  bureauId: string;
  kind: TaskKind;
  object: EventObject;
  /** Number or title for lists; never a name. */
  subject: string;
  article: string;
  /** `YYYY-MM-DD`. */
  dueOn?: string | undefined;
  /**
   * Tells apart tasks of one kind about one object that come up more than once in its life, such as publishing the
   * list when a term begins and again when it ends.
   */
  occasion?: string | undefined;
}

/**
 * Gives staff something to do; the same kind about the same object (and occasion) is asked once. Call it in the transaction
 * of the change that makes it necessary.
 */
export async function openTask(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { bureauId, kind, object, subject, article, dueOn, occasion }: NewTask,
): Promise<void> {
  const _id = taskId({ kind, object, occasion });
  const { upsertedCount } = await Task.updateOne(
    { _id },
    {
      $setOnInsert: {
        ...{ bureauId, kind, object, subject, article, state: 'open', createdAt: context.clock.now() },
        ...(dueOn ? { dueOn } : {}),
      },
    },
    { upsert: true },
  );
  if (upsertedCount === 0) return;
  await appendEvent(context, {
    type: 'task.opened',
    bureauId,
    object: { kind: 'task', id: _id },
    data: { kind },
  });
}

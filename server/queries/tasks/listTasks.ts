import type { StaffContext } from '../../commands/context.ts';
import { taskNoteContext } from '../../commands/tasks/completeTask.ts';
import { Task, type TaskDoc } from '../../models/task.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';
import { withoutHidden } from './withoutHidden.ts';

/** Tasks that are looked at in one go. */
const batch = 100;

export interface TaskListInput extends PageInput {
  state: 'open' | 'done' | 'cancelled';
}

/**
 * One page of the bureau's tasks in one state, newest first, with who finished them. What is about a matter that the actor may not
 * see is not among them, and leaves no gap.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listTasks(ctx: StaffContext, input: TaskListInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'task.list', { bureauId });
  const found = await visibleTasks(ctx, input);
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const names = await staffNames(
    bureauId,
    rows.flatMap(({ finishedBy }) => finishedBy ?? []),
  );
  const notes = rows.map(({ _id, noteSealed }) =>
    noteSealed ? ctx.crypto.open<string>(noteSealed, taskNoteContext(_id)) : null,
  );
  return { rows: rows.map((row, i) => ({ ...row, note: notes[i] ?? null })), names, nextCursor };
}

/** One more than the page holds, so that it is known whether there is a next one. */
async function visibleTasks(ctx: StaffContext, { state, limit, cursor }: TaskListInput): Promise<TaskDoc[]> {
  const { bureauId } = ctx.actor;
  const found: TaskDoc[] = [];
  let place: string | null | undefined = cursor;
  do {
    const looked: TaskDoc[] = await Task.find({ bureauId, state, ...afterCursor('createdAt', place) })
      .sort({ createdAt: -1, _id: -1 })
      .limit(batch + 1)
      .lean();
    const page = toPage(looked, { limit: batch }, (row) => row.createdAt);
    found.push(...(await withoutHidden(ctx, page.rows)));
    place = page.nextCursor;
  } while (place && found.length <= limit);
  return found.slice(0, limit + 1);
}

export type TaskList = Awaited<ReturnType<typeof listTasks>>;

import type { StaffContext } from '../../commands/context.ts';
import { taskNoteContext } from '../../commands/tasks/completeTask.ts';
import { Task } from '../../models/task.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';

export interface TaskListInput extends PageInput {
  state: 'open' | 'done' | 'cancelled';
}

/**
 * One page of the bureau's tasks in one state, newest first, with who finished them.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listTasks(ctx: StaffContext, input: TaskListInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'task.list', { bureauId });
  const after = afterCursor('createdAt', input.cursor);
  const found = await Task.find({ bureauId, state: input.state, ...after })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
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

export type TaskList = Awaited<ReturnType<typeof listTasks>>;

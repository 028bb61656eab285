import { articleInWords } from '../domain/articles.ts';
import { taskKinds } from '../domain/tasks/kinds.ts';
import { isClosedByHand } from '../domain/tasks/ownCommands.ts';
import { beijingDay } from '../domain/time.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { TaskList } from '../queries/tasks/listTasks.ts';

const labels: Readonly<Record<string, string>> = taskKinds;

/** A line of the list of tasks, as it is for `actor`. */
export function presentTask(
  task: TaskList['rows'][number],
  { names, actor, now }: { names: TaskList['names']; actor: StaffActor; now: Date },
) {
  const { _id: id, kind, object, subject, article, dueOn, state, note } = task;
  const isOpen = state === 'open';
  return {
    ...{ id, kind, subject, state },
    source: article === 'ours' ? '本系统建议' : `依据：${articleInWords(article)}`,
    label: labels[kind] ?? '其他待办',
    object: { kind: object.kind, id: object.id },
    dueOn: dueOn ?? null,
    isOverdue: isOpen && dueOn !== undefined && dueOn !== null && dueOn < beijingDay(now),
    createdAt: task.createdAt.toISOString(),
    finishedAt: task.finishedAt?.toISOString() ?? null,
    finishedBy: task.finishedBy ? (names.get(task.finishedBy) ?? '系统') : null,
    note,
    canComplete: isOpen && isClosedByHand(kind) && can(actor, 'task.complete', task),
  };
}

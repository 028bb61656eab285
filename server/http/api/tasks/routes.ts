import { completeTask } from '../../../commands/tasks/completeTask.ts';
import { presentTask } from '../../../presenters/taskRow.ts';
import { listTasks } from '../../../queries/tasks/listTasks.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { completeSchema, idSchema, listQuerySchema, listSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** What staff of the signed-in person's bureau must do. */
export const taskRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/tasks',
    summary: '待办列表',
    permission: 'task.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const { rows, names, nextCursor } = await listTasks(contextOf(call), query);
      const about = { names, actor: call.session.actor, now: call.deps.clock.now() };
      return { rows: rows.map((row) => presentTask(row, about)), nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/tasks/:id/completion',
    summary: '办结待办',
    permission: 'task.complete',
    notFound: 'task.not_found',
    params: idSchema,
    body: completeSchema,
    response: nothing(),
    handler: ({ params, body }, call) => completeTask(contextOf(call), { ...params, ...body }),
  }),
];

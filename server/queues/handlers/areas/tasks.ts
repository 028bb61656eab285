import type { TasksEvents } from '../../../domain/events/payloads/tasks.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const tasksHandlers: Handlers<TasksEvents> = {
  'task.opened': null,
  'task.closed': null,
};

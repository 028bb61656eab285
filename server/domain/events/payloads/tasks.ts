/** Payloads of this area's events; see `EventPayloads`. */
export interface TasksEvents {
  'task.opened': { kind: string };
  'task.closed': { kind: string; state: string };
}

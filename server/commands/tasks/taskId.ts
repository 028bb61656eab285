import type { EventObject } from '../../domain/events/types.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';

/** The same kind about the same object and occasion is one task. */
export function taskId({
  kind,
  object,
  occasion,
}: {
  kind: TaskKind;
  object: EventObject;
  occasion?: string | undefined;
}): string {
  return [kind, object.id, ...(occasion ? [occasion] : [])].join('-');
}

import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { clockVisibility, visibleObjects } from '../clocks/visibility.ts';

/**
 * The tasks that the actor may know of. A task about a lead, complaint, opinion, report or interest says its number, so that only
 * those see it who may see the thing itself; other tasks are for all who see tasks.
 */
export async function withoutHidden<T extends { object: { kind: string; id: string } }>(
  reader: { actor: StaffActor; clock: Clock },
  tasks: readonly T[],
): Promise<T[]> {
  const isRuled = ({ object }: T) => Object.hasOwn(clockVisibility, object.kind);
  const visible = await visibleObjects(
    reader,
    tasks.filter(isRuled).map(({ object }) => object),
  );
  return tasks.filter((task) => !isRuled(task) || visible.has(`${task.object.kind}:${task.object.id}`));
}

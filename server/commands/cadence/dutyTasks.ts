import type { EventObject } from '../../domain/events/types.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';

/** Every kind of task that a duty can leave open. */
export const dutyTaskKinds = [
  'arrangeActivity',
  'activityOverdue',
  'activityReminder',
] as const satisfies readonly TaskKind[];

/** One duty of one bureau in one period, as events and tasks refer to it. */
export function dutyObject(bureauId: string, code: string, periodKey: string): EventObject {
  return { kind: 'cadence', id: `${bureauId}-${code}-${periodKey}` };
}

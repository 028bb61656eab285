import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type ClockView, clockView } from './clockView.ts';
import { clockVisibility, visibleObjects } from './visibility.ts';

/** So many are looked at, and so many shown: the list is for those that may be due soon. */
const [looked, shown] = [1_000, 50];

/**
 * The running clocks of the actor's bureau whose limit nobody can say yet, by the earliest day on which it can fall; without
 * those of what the actor may not see.
 * @throws DomainError `permission.denied`
 */
export async function waitingClocks(
  { actor, clock }: StaffContext,
  visibility = clockVisibility,
): Promise<ClockView[]> {
  const { bureauId } = actor;
  authorize(actor, 'clock.list', { bureauId });
  const today = beijingDay(clock.now());
  const found = await Clock.find({ earliestOn: { $gt: '' }, bureauId, state: 'running' })
    .sort({ earliestOn: 1, _id: 1 })
    .limit(looked)
    .lean<ClockDoc[]>();
  const objects = found.map(({ object }) => object);
  const visible = await visibleObjects({ actor, clock }, objects, visibility);
  return found
    .filter(({ object: { kind, id } }) => visible.has(`${kind}:${id}`))
    .slice(0, shown)
    .map((row) => clockView(row, today));
}

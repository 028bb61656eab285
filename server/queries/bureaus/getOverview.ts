import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTreeOrder, subtree } from './subtree.ts';
import { countTasks, countWaiting } from './unitCounts.ts';
import { type UnitNumbers, unitStats } from './unitStats.ts';

/** Counts and clocks of one unit; nobody's name, no matter's number. */
export interface UnitOverview extends UnitNumbers {
  id: string;
  name: string;
  parentId: string | null;
  /** How far below the actor's unit, from 0. */
  depth: number;
  /** Applications that staff have not touched for more than `waitingDays` days. */
  waitingLong: number;
  openTasks: number;
  overdueTasks: number;
}

const dayMs = 24 * 60 * 60_000;
const nothing: UnitNumbers = { applications: {}, supervisors: {}, inForce: 0 };

/**
 * The actor's unit and those below it in numbers: what an upper unit sees of the lower ones (ours). A handful of
 * reads however many units there are; only open work is counted each time, the rest where something happened.
 * @throws DomainError `permission.denied`
 */
export async function getOverview(
  ctx: StaffContext,
  { waitingDays }: { waitingDays: number },
): Promise<UnitOverview[]> {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'bureau.read', { bureauId });
  const now = ctx.clock.now();
  const units = inTreeOrder(await subtree(bureauId));
  const ids = units.map(({ unit }) => unit._id);
  const numbers = await unitStats(ids, now);
  const waiting = await countWaiting(ids, new Date(now.getTime() - waitingDays * dayMs));
  const tasks = await countTasks(ids, beijingDay(now));
  return units.map(({ unit: { _id, name, parentId }, depth }) => ({
    ...{ id: _id, name, parentId: parentId ?? null, depth },
    ...(numbers.get(_id) ?? nothing),
    waitingLong: waiting.get(_id) ?? 0,
    openTasks: tasks.get(_id)?.open ?? 0,
    overdueTasks: tasks.get(_id)?.overdue ?? 0,
  }));
}

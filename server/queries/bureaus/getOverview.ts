import type { StaffContext } from '../../commands/context.ts';
import type { ApplicationStatus } from '../../domain/applications/machine.ts';
import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTreeOrder, subtree } from './subtree.ts';
import { countApplications, countTasks, countTerms, countWaiting } from './unitCounts.ts';

/** Counts and clocks of one unit; nobody's name, no matter's number. */
export interface UnitOverview {
  id: string;
  name: string;
  parentId: string | null;
  /** How far below the actor's unit, from 0. */
  depth: number;
  applications: Partial<Record<ApplicationStatus, number>>;
  /** Applications that staff have not touched for more than `waitingDays` days. */
  waitingLong: number;
  supervisors: Partial<Record<AppointmentStatus, number>>;
  inForce: number;
  openTasks: number;
  overdueTasks: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * The actor's unit and those below it in numbers: what an upper unit sees of the lower ones (ours). Four grouped
 * reads by the index on the unit, however many units there are.
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
  const today = beijingDay(now);
  const [applications, waiting, terms, tasks] = await Promise.all([
    countApplications(ids),
    countWaiting(ids, new Date(now.getTime() - waitingDays * dayMs)),
    countTerms(ids, today),
    countTasks(ids, today),
  ]);
  return units.map(({ unit: { _id, name, parentId }, depth }) => ({
    ...{ id: _id, name, parentId: parentId ?? null, depth },
    applications: applications.get(_id) ?? {},
    waitingLong: waiting.get(_id) ?? 0,
    supervisors: terms.statuses.get(_id) ?? {},
    inForce: terms.inForce.get(_id) ?? 0,
    openTasks: tasks.get(_id)?.open ?? 0,
    overdueTasks: tasks.get(_id)?.overdue ?? 0,
  }));
}

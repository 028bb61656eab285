import type { ApplicationStatus } from '../../domain/applications/machine.ts';
import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { Application } from '../../models/application.ts';
import { Appointment } from '../../models/appointment.ts';
import { Task } from '../../models/task.ts';

/** Numbers of one kind, by unit. */
export type ByUnit<T> = ReadonlyMap<string, T>;

interface StatusGroup<S extends string> {
  _id: { bureauId: string; status: S };
  count: number;
  inForce?: number;
}

/** Counts by unit and then status, with what else a stage sums up. */
const byStatus = { bureauId: '$bureauId', status: '$status' };

/** Applications of each unit by status. */
export async function countApplications(
  units: readonly string[],
): Promise<ByUnit<Partial<Record<ApplicationStatus, number>>>> {
  const groups = await Application.aggregate<StatusGroup<ApplicationStatus>>([
    { $match: { bureauId: { $in: [...units] } } },
    { $group: { _id: byStatus, count: { $sum: 1 } } },
  ]);
  return perUnit(groups);
}

/** Applications of each unit that have waited for staff since before `before`. */
export async function countWaiting(units: readonly string[], before: Date): Promise<ByUnit<number>> {
  const groups = await Application.aggregate<{ _id: string; count: number }>([
    { $match: { bureauId: { $in: [...units] }, status: 'submitted', updatedAt: { $lt: before } } },
    { $group: { _id: '$bureauId', count: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

/** Terms of each unit by status, and how many of them are in force on `today` (as `isInForce` says). */
export async function countTerms(units: readonly string[], today: string) {
  const serves = {
    $and: [
      { $in: ['$status', ['active', 'under_inquiry']] },
      { $lte: ['$termStart', today] },
      { $gte: ['$termEnd', today] },
    ],
  };
  const groups = await Appointment.aggregate<StatusGroup<AppointmentStatus>>([
    { $match: { bureauId: { $in: [...units] } } },
    { $group: { _id: byStatus, count: { $sum: 1 }, inForce: { $sum: { $cond: [serves, 1, 0] } } } },
  ]);
  const inForce = new Map<string, number>();
  for (const { _id, inForce: more = 0 } of groups) {
    inForce.set(_id.bureauId, (inForce.get(_id.bureauId) ?? 0) + more);
  }
  return { statuses: perUnit(groups), inForce };
}

/** Open tasks of each unit, and how many of them are past their day. */
export async function countTasks(
  units: readonly string[],
  today: string,
): Promise<ByUnit<{ open: number; overdue: number }>> {
  const isOverdue = { $and: [{ $gt: ['$dueOn', null] }, { $lt: ['$dueOn', today] }] };
  const groups = await Task.aggregate<{ _id: string; open: number; overdue: number }>([
    { $match: { bureauId: { $in: [...units] }, state: 'open' } },
    { $group: { _id: '$bureauId', open: { $sum: 1 }, overdue: { $sum: { $cond: [isOverdue, 1, 0] } } } },
  ]);
  return new Map(groups.map(({ _id, open, overdue }) => [_id, { open, overdue }]));
}

function perUnit<S extends string>(groups: readonly StatusGroup<S>[]): ByUnit<Partial<Record<S, number>>> {
  const units = new Map<string, Partial<Record<S, number>>>();
  for (const { _id, count } of groups) {
    units.set(_id.bureauId, { ...units.get(_id.bureauId), [_id.status]: count } as Partial<
      Record<S, number>
    >);
  }
  return units;
}

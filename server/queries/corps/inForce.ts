import type { Day } from '../../domain/calendar/days.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/** The condition of `isInForce` for a query over one bureau. */
export function inForceFilter(bureauId: string, today: Day) {
  return { bureauId, ...anywhere(today) };
}

function anywhere(today: Day) {
  return {
    status: { $in: ['active' as const, 'under_inquiry' as const] },
    ...{ termStart: { $lte: today }, termEnd: { $gte: today } },
  };
}

/** What batches need to know of a supervisor. */
export type InForceRow = Pick<AppointmentDoc, '_id' | 'no' | 'supervisorId' | 'personId' | 'bureauId'>;

/**
 * The next supervisors in force after the row `after` ('' for the first), in a stable order: whoever walks on
 * from the last row of each batch meets everybody once, however long it takes.
 */
export async function nextInForce(
  { bureauId, today, supervisorIds }: { bureauId: string; today: Day; supervisorIds?: readonly string[] },
  after: string,
  limit: number,
): Promise<InForceRow[]> {
  const picked = supervisorIds ? { supervisorId: { $in: [...supervisorIds] } } : {};
  return Appointment.find(
    { ...inForceFilter(bureauId, today), ...picked, _id: { $gt: after } },
    { no: 1, supervisorId: 1, personId: 1, bureauId: 1 },
  )
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
}

/** Which of these supervisors are in force today. */
export async function stillInForce(
  { bureauId, today }: { bureauId: string; today: Day },
  supervisorIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await Appointment.find(
    { ...inForceFilter(bureauId, today), supervisorId: { $in: [...supervisorIds] } },
    { supervisorId: 1 },
  ).lean();
  return new Set(rows.map(({ supervisorId }) => supervisorId));
}

/** Who of these supervisors is in force today, and for which unit. */
export async function inForceAnywhere(
  today: Day,
  supervisorIds: readonly string[],
): Promise<Pick<AppointmentDoc, 'bureauId' | 'supervisorId'>[]> {
  return Appointment.find(
    { ...anywhere(today), supervisorId: { $in: [...supervisorIds] } },
    { bureauId: 1, supervisorId: 1 },
  ).lean();
}

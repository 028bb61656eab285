import { addDays, type Day } from '../../domain/calendar/days.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';

/** What a report says of the inspection that it comes from. */
export interface InspectionVisit {
  supervisorId: string;
  visitedFrom: Day;
  visitedTo: Day;
  institutionId?: string | undefined;
}

/**
 * The organised inspection that a supervisor reports on: one of these days to which they were asked and did not say no, and of
 * this institution where it names one. Null where there is none, or where more than one would do.
 */
export async function inspectionOf(visit: InspectionVisit): Promise<string | null> {
  const { supervisorId, visitedFrom, visitedTo, institutionId } = visit;
  const from = new Date(`${visitedFrom}T00:00:00+08:00`);
  const until = new Date(`${addDays(visitedTo, 1)}T00:00:00+08:00`);
  const asked = await ActivityInvitation.find(
    { supervisorId, state: { $ne: 'declined' }, startsAt: { $gte: from, $lt: until } },
    { activityId: 1 },
  ).lean();
  if (asked.length === 0) return null;
  const [only, second] = await Activity.find(
    {
      ...{ _id: { $in: asked.map(({ activityId }) => activityId) }, kind: 'inspection' },
      status: { $ne: 'cancelled' },
      $or: [{ institutionId: { $exists: false } }, { institutionId: institutionId ?? null }],
    },
    { _id: 1 },
  )
    .limit(2)
    .lean();
  return only && !second ? only._id : null;
}

import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';

/** More than two years of a busy corps. */
const looked = 100;

/**
 * The filter of the documents that a supervisor in force may read: what was sent to the whole corps, and the materials of
 * activities that they were invited to.
 */
export async function readableBy({
  bureauId,
  supervisorId,
}: Pick<AppointmentDoc, 'bureauId' | 'supervisorId'>) {
  const invitations = await ActivityInvitation.find({ supervisorId }, { activityId: 1 })
    .sort({ startsAt: -1 })
    .limit(looked)
    .lean();
  const ids = invitations.map(({ activityId }) => activityId);
  const activities = await Activity.find({ _id: { $in: ids } }, { materialIds: 1 }).lean();
  const own = activities.flatMap(({ materialIds }) => materialIds ?? []);
  const open = [{ forInvited: { $ne: true } }, ...(own.length > 0 ? [{ _id: { $in: own } }] : [])];
  return { bureauId, status: 'published' as const, $or: open };
}

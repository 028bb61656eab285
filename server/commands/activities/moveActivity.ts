import type { UpdateQuery } from 'mongoose';
import {
  type ActivityMove,
  type ActivityStatus,
  afterActivityMove,
} from '../../domain/activities/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Activity, type ActivityDoc } from '../../models/activity.ts';

/**
 * Writes a legal move of an activity and what comes with it, unless somebody changed it meanwhile.
 * @param revision the one that the person looked at
 * @returns the new status
 * @throws DomainError `activity.wrong_status` or `request.conflict`
 */
export async function moveActivity(
  activity: Pick<ActivityDoc, '_id' | 'status'>,
  move: ActivityMove,
  { revision, now, set = {} }: { revision: number; now: Date; set?: UpdateQuery<ActivityDoc>['$set'] },
): Promise<ActivityStatus> {
  const status = afterActivityMove(activity.status, move);
  const { matchedCount } = await Activity.updateOne(
    { _id: activity._id, status: activity.status, revision },
    { $set: { ...set, status, updatedAt: now }, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return status;
}

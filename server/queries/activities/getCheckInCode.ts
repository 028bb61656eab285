import type { StaffContext } from '../../commands/context.ts';
import { type CheckInCode, checkInCodeMs, checkInContext } from '../../domain/activities/checkInCode.ts';
import { mayMoveActivity } from '../../domain/activities/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findActivity } from './findActivity.ts';

/**
 * The address behind the code that supervisors scan to check in, made anew at every call: a picture that somebody sends on
 * is dead two minutes later.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.wrong_status`, `activity.not_today`
 */
export async function getCheckInCode(
  { actor, clock, crypto, publicUrl }: StaffContext,
  { no }: { no: string },
): Promise<{ url: string; until: Date }> {
  const activity = await findActivity(actor, no);
  authorize(actor, 'activity.run', activity);
  if (!mayMoveActivity(activity.status, 'recordAttendance')) throw new DomainError('activity.wrong_status');
  const now = clock.now();
  if (beijingDay(activity.startsAt) !== beijingDay(now)) throw new DomainError('activity.not_today');
  const content: CheckInCode = { a: activity._id, t: now.getTime() };
  const code = crypto.seal(content, checkInContext).toString('base64url');
  return { url: `${publicUrl}/check-in/${code}`, until: new Date(now.getTime() + checkInCodeMs) };
}

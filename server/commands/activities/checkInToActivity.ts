import {
  type CheckInCode,
  checkInCodeMs,
  checkInContext,
  codeOfScan,
} from '../../domain/activities/checkInCode.ts';
import { mayMoveActivity } from '../../domain/activities/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation, invitationId } from '../../models/activityInvitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { requireServing } from '../../queries/terms/requireServing.ts';
import type { CommandContext } from '../context.ts';

/**
 * An invited supervisor in force checks in, on the day, by scanning the code on the screen of the staff. Staff still record
 * that it was held; what they note about somebody counts. Scanning again changes nothing.
 * @returns the number of the activity
 * @throws DomainError `mini.not_serving`, `activity.code_unusable` for a code that was made up or is too old,
 *   `activity.not_invited`, `activity.wrong_status`, `activity.not_today`
 */
export async function checkInToActivity(
  context: CommandContext,
  { personId, scanned }: { personId: string; scanned: string },
): Promise<{ no: string; title: string }> {
  return inTransaction(async () => {
    const now = context.clock.now();
    const { supervisorId } = await requireServing(personId, now);
    const activityId = readCode(context.crypto, codeOfScan(scanned), now);
    const activity = activityId === null ? null : await Activity.findById(activityId).lean();
    if (!activity) throw new DomainError('activity.code_unusable');
    const { _id, no, title, bureauId, status, startsAt } = activity;
    const invitation = await ActivityInvitation.findById(invitationId(_id, supervisorId)).lean();
    if (!invitation) throw new DomainError('activity.not_invited');
    if (!mayMoveActivity(status, 'recordAttendance')) throw new DomainError('activity.wrong_status');
    if (beijingDay(startsAt) !== beijingDay(now)) throw new DomainError('activity.not_today');
    const { modifiedCount } = await ActivityInvitation.updateOne(
      { _id: invitation._id, attended: { $ne: true } },
      { $set: { attended: true } },
    );
    if (modifiedCount === 0) return { no, title };
    await Activity.updateOne({ _id }, { $inc: { attendedCount: 1 } });
    const object = { kind: 'activityInvitation', id: invitation._id } as const;
    await appendEvent(context, { type: 'activity.checkedIn', bureauId, object, data: { no } });
    return { no, title };
  });
}

function readCode(crypto: FieldCrypto, code: string, now: Date): string | null {
  try {
    const { a, t } = crypto.open<CheckInCode>(Buffer.from(code, 'base64url'), checkInContext);
    const age = now.getTime() - t;
    return age >= 0 && age < checkInCodeMs ? a : null;
  } catch {
    return null;
  }
}

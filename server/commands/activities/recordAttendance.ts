import { afterActivityMove } from '../../domain/activities/machine.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import { settleDuties } from '../cadence/settleDuties.ts';
import type { StaffContext } from '../context.ts';
import { moveActivity } from './moveActivity.ts';

/** Who came. Lists may be sent in parts; what is not named stays as it was. */
export interface AttendanceInput {
  no: string;
  /** First count everybody who accepted as present, then apply the lists. */
  acceptedCame: boolean;
  present: readonly string[];
  absent: readonly string[];
  revision: number;
}

/**
 * Records who came, by `supervisorId`, once the activity has begun; the first record makes it `held`. An activity
 * that somebody attended may fulfil a duty of its period.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.wrong_status`, `activity.not_started`,
 *   `request.conflict`, `input.invalid` with those who were not invited
 */
export async function recordAttendance(
  ctx: StaffContext,
  input: AttendanceInput,
): Promise<{ status: string; attended: number }> {
  const { actor, clock } = ctx;
  const { no, acceptedCame, present, absent, revision } = input;
  return inTransaction(async () => {
    const activity = await findActivity(actor, no);
    authorize(actor, 'activity.run', activity);
    afterActivityMove(activity.status, 'recordAttendance');
    const now = clock.now();
    if (now < activity.startsAt) throw new DomainError('activity.not_started');
    const { _id: activityId, bureauId } = activity;
    await refuseUninvited(activityId, [...present, ...absent]);

    const mark = (whom: object, attended: boolean) =>
      ActivityInvitation.updateMany({ activityId, ...whom }, { $set: { attended } });
    if (acceptedCame) await mark({ state: 'accepted' }, true);
    if (present.length > 0) await mark({ supervisorId: { $in: [...present] } }, true);
    if (absent.length > 0) await mark({ supervisorId: { $in: [...absent] } }, false);

    const attended = await ActivityInvitation.countDocuments({ activityId, attended: true });
    const set = { attendedCount: attended };
    const status = await moveActivity(activity, 'recordAttendance', { revision, now, set });
    const object = { kind: 'activity', id: activityId } as const;
    await appendEvent(ctx, { type: 'activity.held', bureauId, object, data: { no, attended } });
    const held = await Activity.findById(activityId).lean();
    if (held) await settleDuties(ctx, held);
    return { status, attended };
  });
}

async function refuseUninvited(activityId: string, supervisorIds: readonly string[]): Promise<void> {
  if (supervisorIds.length === 0) return;
  const rows = await ActivityInvitation.find(
    { activityId, supervisorId: { $in: [...supervisorIds] } },
    { supervisorId: 1 },
  ).lean();
  const invited = new Set(rows.map(({ supervisorId }) => supervisorId));
  const strangers = supervisorIds.filter((id) => !invited.has(id));
  const problems: Problem[] = strangers.map((id) => ({
    ...{ path: 'present', code: 'not_invited', message: `名单中没有这位监督员：${id}。` },
  }));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}

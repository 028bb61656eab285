import { afterActivityMove } from '../../domain/activities/machine.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ActivityDoc } from '../../models/activity.ts';
import { Appointment } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import { inForceFilter } from '../../queries/corps/inForce.ts';
import { type RecusedFor, recusedFor } from '../../queries/selection/recusedFor.ts';
import type { StaffContext } from '../context.ts';
import { moveActivity } from './moveActivity.ts';

/** Whom to invite: the whole corps in force, or terms by number, at most a few hundred. */
export type AudienceInput = { kind: 'all' } | { kind: 'selection'; appointmentNos: readonly string[] };

/** `revision` is the one that the person looked at. */
export interface InviteInput {
  no: string;
  audience: AudienceInput;
  revision: number;
}

/**
 * Sends an activity out: its invitations are written and people told in batches, set off by this command's event
 * (`inviteBatch`), so that thousands of them are no single transaction.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.wrong_status`, `request.conflict`,
 *   `activity.recused`, `input.invalid` with the numbers that are not in force
 */
export async function inviteToActivity(
  ctx: StaffContext,
  { no, audience, revision }: InviteInput,
  excludes: RecusedFor = recusedFor,
): Promise<{ status: string }> {
  const { actor, clock } = ctx;
  return inTransaction(async () => {
    const activity = await findActivity(actor, no);
    authorize(actor, 'activity.invite', activity);
    afterActivityMove(activity.status, 'notify');
    const now = clock.now();
    const stored =
      audience.kind === 'all'
        ? { kind: 'all' as const }
        : await selection(activity, audience.appointmentNos, beijingDay(now), excludes);
    const status = await moveActivity(activity, 'notify', { revision, now, set: { audience: stored } });
    const { _id: id, bureauId } = activity;
    const data = { no, audience: audience.kind };
    await appendEvent(ctx, { type: 'activity.notified', bureauId, object: { kind: 'activity', id }, data });
    return { status };
  });
}

async function selection(
  { kind, bureauId, institutionId }: ActivityDoc,
  nos: readonly string[],
  today: string,
  excludes: RecusedFor,
) {
  const problems: Problem[] = [];
  if (kind === 'symposium') {
    const message = '全体座谈会要通知全体在聘监督员；只请部分人员的，请另办专题会议。';
    problems.push({ path: 'audience.kind', code: 'whole_corps', message });
  }
  const rows = await Appointment.find(
    { ...inForceFilter(bureauId, today), no: { $in: [...nos] } },
    { no: 1, supervisorId: 1 },
  ).lean();
  const known = new Set(rows.map((row) => row.no));
  for (const no of nos) {
    if (known.has(no)) continue;
    problems.push({ path: 'audience.appointmentNos', code: 'not_in_force', message: `${no} 不在聘期内。` });
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const recused = institutionId ? await excludes(institutionId, today) : new Set<string>();
  const supervisorIds = rows.map(({ supervisorId }) => supervisorId);
  if (supervisorIds.some((id) => recused.has(id))) throw new DomainError('activity.recused');
  return { kind: 'selection' as const, supervisorIds };
}

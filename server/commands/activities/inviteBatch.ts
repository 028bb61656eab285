import { beijingDay } from '../../domain/time.ts';
import { Activity, type ActivityDoc } from '../../models/activity.ts';
import { ActivityInvitation, invitationId } from '../../models/activityInvitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { type InForceRow, nextInForce } from '../../queries/corps/inForce.ts';
import { type RecusedFor, recusedFor } from '../../queries/selection/recusedFor.ts';
import type { CommandContext } from '../context.ts';
import { tell } from '../tasks/tell.ts';

/** People of one transaction: well within a worker's lease, and little to do again when it is killed. */
export const batchSize = 100;

/**
 * Invites the next people after the row `after` and tells each of them once, then asks for the next batch by an
 * event of its own. Runs in the transaction of the event that asked for it: killed anywhere, it happens again
 * from where it was, and nobody hears twice. Whoever must recuse themselves from the target is passed over.
 */
export async function inviteBatch(
  context: CommandContext,
  { activityId, after }: { activityId: string; after: string },
  excludes: RecusedFor = recusedFor,
): Promise<void> {
  const now = context.clock.now();
  const activity = await Activity.findById(activityId).lean();
  if (activity?.status !== 'notified' || !activity.audience) return;
  const { bureauId, institutionId } = activity;
  const { supervisorIds } = activity.audience;
  const today = beijingDay(now);
  const whom = { bureauId, today, ...(supervisorIds ? { supervisorIds } : {}) };
  const rows = await nextInForce(whom, after, batchSize);
  const recused = institutionId ? await excludes(institutionId, today) : new Set<string>();
  let invited = 0;
  for (const row of rows) {
    if (!recused.has(row.supervisorId) && (await invite(context, activity, row))) invited += 1;
  }
  const last = rows.length === batchSize ? rows.at(-1) : undefined;
  // Written even when nothing changes: a cancellation at the same moment then conflicts and waits its turn.
  await Activity.updateOne(
    { _id: activityId },
    { $inc: { invitedCount: invited }, $set: last ? { updatedAt: now } : { invitedAt: now } },
  );
  if (!last) return;
  const object = { kind: 'activity', id: activityId } as const;
  await appendEvent(context, { type: 'activity.inviting', bureauId, object, data: { after: last._id } });
}

/** @returns false for somebody who has an invitation already */
async function invite(context: CommandContext, activity: ActivityDoc, row: InForceRow): Promise<boolean> {
  const { _id: activityId, bureauId, no, article, startsAt, audience } = activity;
  const { supervisorId, personId, _id: appointmentId } = row;
  const now = context.clock.now();
  const _id = invitationId(activityId, supervisorId);
  const { upsertedCount } = await ActivityInvitation.updateOne(
    { _id },
    {
      $setOnInsert: {
        ...{ activityId, bureauId, supervisorId, appointmentId, state: 'invited', startsAt, createdAt: now },
        ...(personId ? { personId } : {}),
        ...(audience?.kind === 'selection' ? { selectedAt: now } : {}),
      },
    },
    { upsert: true },
  );
  if (upsertedCount === 0) return false;
  const object = { kind: 'activityInvitation', id: _id } as const;
  const telling = { cause: _id, kind: 'activityInvited', bureauId, personId, object, subject: no, article };
  await tell(context, telling);
  return true;
}

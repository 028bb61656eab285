import type { Services } from '../../commands/context.ts';
import { activityKindLabels } from '../../domain/activities/kinds.ts';
import { activityStatusLabels } from '../../domain/activities/machine.ts';
import { replyLabels } from '../../domain/activities/replies.ts';
import { minutesContext, replyReasonContext } from '../../domain/activities/sealed.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity, type ActivityDoc } from '../../models/activity.ts';
import { ActivityInvitation, type ActivityInvitationDoc } from '../../models/activityInvitation.ts';
import { DocumentRead } from '../../models/documentRead.ts';
import { requireServing } from '../terms/requireServing.ts';
import { materialsOf } from './materialsOf.ts';

/** More than two years of a busy corps. */
const looked = 100;

/**
 * What a supervisor in force was invited to, soonest first and then what is over, newest first; with their own answer, and
 * whether they may still answer or check in, and the materials that were approved.
 * @throws DomainError `mini.not_serving`
 */
export async function listMiniActivities({ clock, crypto }: Services, personId: string) {
  const now = clock.now();
  const { supervisorId } = await requireServing(personId, now);
  const invitations = await ActivityInvitation.find({ supervisorId })
    .sort({ startsAt: -1 })
    .limit(looked)
    .lean();
  const ids = invitations.map(({ activityId }) => activityId);
  const activities = await Activity.find({ _id: { $in: ids } }).lean();
  const materials = (await materialsOf(activities.flatMap(({ materialIds }) => materialIds ?? []))).filter(
    ({ status }) => status === 'published',
  );
  const materialIds = materials.map(({ _id }) => _id);
  const reads = await DocumentRead.find(
    { personId, documentId: { $in: materialIds } },
    { documentId: 1 },
  ).lean();
  const read = new Set(reads.map(({ documentId }) => documentId));
  const rows = invitations.flatMap((invitation) => {
    const activity = activities.find(({ _id }) => _id === invitation.activityId);
    return activity ? [rowOf(activity, invitation)] : [];
  });
  const ahead = rows.filter(({ startsAt }) => startsAt > now).reverse();
  return [...ahead, ...rows.filter(({ startsAt }) => startsAt <= now)];

  function rowOf(activity: ActivityDoc, invitation: ActivityInvitationDoc) {
    const { no, kind, title, place, startsAt, status, replyBy, agenda, minutesSealed, cancelReason } =
      activity;
    const { _id, state, reasonSealed, attended } = invitation;
    const today = beijingDay(now);
    return {
      ...{ no, title, place, startsAt, replyBy: replyBy ?? null, agenda: agenda ?? null },
      ...{ kindLabel: activityKindLabels[kind], statusLabel: activityStatusLabels[status] },
      ...{ reply: state, replyLabel: replyLabels[state], attended: attended ?? null },
      reason: reasonSealed ? crypto.open<string>(reasonSealed, replyReasonContext(_id)) : null,
      minutes: minutesSealed ? crypto.open<string>(minutesSealed, minutesContext(activity._id)) : null,
      materials: materials
        .filter((material) => activity.materialIds?.includes(material._id))
        .map(({ _id, no, kind, title }) => ({ no, kind, title, read: read.has(_id) })),
      cancelReason: cancelReason ?? null,
      mayReply: status === 'notified' && now < startsAt && (!replyBy || today <= replyBy),
      mayCheckIn:
        (status === 'notified' || status === 'held') && beijingDay(startsAt) === today && attended !== true,
    };
  }
}

export type MiniActivity = Awaited<ReturnType<typeof listMiniActivities>>[number];

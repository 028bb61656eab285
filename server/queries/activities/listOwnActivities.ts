import type { ActivitySummary } from '../../../bot/engine/index.ts';
import { activityKindLabels } from '../../domain/activities/kinds.ts';
import { activityStatusLabels } from '../../domain/activities/machine.ts';
import { replyLabels } from '../../domain/activities/replies.ts';
import { minutesContext } from '../../domain/activities/sealed.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity } from '../../models/activity.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { materialsOf } from './materialsOf.ts';

/** As many as one message lists. */
const shown = 5;
const looked = 30;

/**
 * What a supervisor in force was invited to: what is still to come first, soonest first, then what has minutes,
 * newest first. Of another term, or of none, nothing.
 */
export async function listOwnActivities(
  personId: string,
  { crypto, now }: { crypto: FieldCrypto; now: Date },
): Promise<ActivitySummary[]> {
  const current = await currentAppointment(personId, now);
  if (!current?.inForce) return [];
  const { supervisorId } = current.appointment;
  const invitations = await ActivityInvitation.find({ supervisorId })
    .sort({ startsAt: -1 })
    .limit(looked)
    .lean();
  const ids = invitations.map(({ activityId }) => activityId);
  const activities = await Activity.find({ _id: { $in: ids } }).lean();
  const materials = await materialsOf(activities.flatMap(({ materialIds }) => materialIds ?? []));
  const approved = new Set(materials.flatMap(({ _id, status }) => (status === 'published' ? [_id] : [])));
  const today = beijingDay(now);
  const summaries = invitations.flatMap(({ activityId, state }) => {
    const activity = activities.find(({ _id }) => _id === activityId);
    if (!activity) return [];
    const { no, kind, title, place, startsAt, status, replyBy, minutesSealed, materialIds } = activity;
    const open = status === 'notified' && now < startsAt && (!replyBy || today <= replyBy);
    const minutes = minutesSealed && crypto.open<string>(minutesSealed, minutesContext(activityId));
    return [
      {
        ...{ no, kindLabel: activityKindLabels[kind], title, place, startsAt, open },
        ...{ statusLabel: activityStatusLabels[status], replyLabel: replyLabels[state] },
        // Somebody else has to be found for it (ours).
        ...(kind === 'inspection' ? { asksReason: true as const } : {}),
        ...(minutes ? { minutes } : {}),
        materials: (materialIds ?? []).filter((id) => approved.has(id)).length,
      },
    ];
  });
  const ahead = summaries.filter(({ startsAt }) => startsAt > now).reverse();
  const past = summaries.filter(({ startsAt, minutes }) => startsAt <= now && minutes);
  return [...ahead, ...past].slice(0, shown);
}

import type { StaffContext } from '../../commands/context.ts';
import { type ReplyState, replyStates } from '../../domain/activities/replies.ts';
import { minutesContext, opinionsContext } from '../../domain/activities/sealed.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { Institution } from '../../models/institution.ts';
import { Report } from '../../models/report.ts';
import { authorize } from '../../permissions/permissions.ts';
import { visibleReports } from '../reports/visibleReports.ts';
import { findActivity } from './findActivity.ts';
import { materialsOf } from './materialsOf.ts';

/**
 * One activity with its institution, how many answered what, and what remained of it.
 * @throws DomainError `activity.not_found`, `permission.denied`
 */
export async function getActivity(ctx: StaffContext, { no }: { no: string }) {
  const { actor, crypto } = ctx;
  const activity = await findActivity(actor, no);
  authorize(actor, 'activity.read', activity);
  const { _id, institutionId, minutesSealed, opinionsSealed, materialIds } = activity;
  const groups = await ActivityInvitation.aggregate<{ _id: ReplyState; count: number }>([
    { $match: { activityId: _id } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ]);
  const counts = replyStates.map((state) => ({
    state,
    count: groups.find((group) => group._id === state)?.count ?? 0,
  }));
  const institution = institutionId
    ? await Institution.findById(institutionId, { code: 1, name: 1 }).lean()
    : null;
  const reports = await Report.find(
    { $and: [await visibleReports(actor, ctx.clock.now()), { activityId: _id }] },
    { no: 1, status: 1 },
  )
    .sort({ receivedAt: 1 })
    .lean();
  return {
    activity,
    /** What came out of an inspection: those reports that the reader may know of. */
    reports,
    institution,
    counts,
    materials: await materialsOf(materialIds ?? []),
    minutes: minutesSealed ? crypto.open<string>(minutesSealed, minutesContext(_id)) : null,
    opinions: opinionsSealed ? crypto.open<string[]>(opinionsSealed, opinionsContext(_id)) : [],
  };
}

export type ActivityFile = Awaited<ReturnType<typeof getActivity>>;

import type { StaffContext } from '../../commands/context.ts';
import { YearList } from '../../models/yearList.ts';
import { authorize } from '../../permissions/permissions.ts';
import { profileOf } from '../bureaus/profileOf.ts';

/** The bureau's yearly lists, newest first; one a year, so there is no paging. */
export async function listYearLists(ctx: StaffContext) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'yearList.read', { bureauId });
  const { service } = await profileOf(ctx, bureauId);
  const rows = await YearList.find({ bureauId }).sort({ createdAt: -1, _id: -1 }).limit(50).lean();
  return { rows, article: service.institutionList?.article ?? null };
}

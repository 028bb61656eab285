import type { StaffContext } from '../../commands/context.ts';
import type { ActivityStatus } from '../../domain/activities/machine.ts';
import { Activity } from '../../models/activity.ts';
import { authorize } from '../../permissions/permissions.ts';
import { activityKinds } from '../../profiles/decisions/activityKinds.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/**
 * One page of the bureau's activities, newest first, and the kinds that it may plan.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listActivities(
  ctx: StaffContext,
  input: PageInput & { status?: ActivityStatus | undefined },
) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'activity.list', { bureauId });
  const { status, cursor, limit } = input;
  const filter = { bureauId, ...(status ? { status } : {}), ...afterCursor('createdAt', cursor) };
  const found = await Activity.find(filter, { minutesSealed: 0, opinionsSealed: 0, audience: 0 })
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { profile } = await getBureau(bureauId, ctx.clock.now());
  const { kinds } = activityKinds(ctx.profiles.get(profile.id, profile.version));
  return { ...toPage(found, input, (row) => row.createdAt), kinds };
}

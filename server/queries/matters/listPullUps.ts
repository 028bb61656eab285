import type { StaffContext } from '../../commands/context.ts';
import { pullUpReasonContext } from '../../commands/matters/pullUpMatter.ts';
import { Bureau } from '../../models/bureau.ts';
import { MatterGrant } from '../../models/matterGrant.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';

/**
 * One page of the matters that the actor's unit pulled up, newest first: number, unit, reason, by whom.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listPullUps(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'bureau.read', { bureauId });
  const found = await MatterGrant.find({ toBureauId: bureauId, ...afterCursor('at', input.cursor) })
    .sort({ at: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.at);
  const units = await Bureau.find({ _id: { $in: rows.map((row) => row.fromBureauId) } }, { name: 1 }).lean();
  const names = await staffNames(
    bureauId,
    rows.map(({ by }) => by),
  );
  return {
    rows: rows.map(({ reasonSealed, ...row }) => ({
      ...row,
      reason: ctx.crypto.open<string>(reasonSealed, pullUpReasonContext(row._id)),
      unitName: units.find(({ _id }) => _id === row.fromBureauId)?.name ?? '',
      byName: names.get(row.by) ?? '',
    })),
    nextCursor,
  };
}

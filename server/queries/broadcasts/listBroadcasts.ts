import type { StaffContext } from '../../commands/context.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { visibleKinds } from './visibleKinds.ts';

/**
 * One page of the bureau's broadcasts, newest first, without their texts.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listBroadcasts({ actor }: StaffContext, input: PageInput) {
  const { bureauId } = actor;
  authorize(actor, 'broadcast.list', { bureauId });
  const filter = { bureauId, ...visibleKinds(actor), ...afterCursor('createdAt', input.cursor) };
  const found = await Broadcast.find(filter, { body: 0 })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  return toPage(found, input, (row) => row.createdAt);
}

import type { StaffContext } from '../../commands/context.ts';
import { Call } from '../../models/call.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/** The columns of a list; the texts stay in the store. */
const columns = {
  ...{ no: 1, title: 1, status: 1, opensOn: 1, closesOn: 1, headcount: 1, createdAt: 1 },
} as const;

/**
 * One page of the bureau's calls, newest first.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listCalls({ actor }: StaffContext, input: PageInput) {
  const { bureauId } = actor;
  authorize(actor, 'call.list', { bureauId });
  const found = await Call.find({ bureauId, ...afterCursor('createdAt', input.cursor) }, columns)
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  return toPage(found, input, ({ createdAt }) => createdAt);
}

import type { StaffContext } from '../../commands/context.ts';
import { Institution } from '../../models/institution.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { searchInstitutions } from './searchInstitutions.ts';

/** Hits of a search, best first. */
const searchLimit = 20;
const columns = { code: 1, name: 1, kind: 1, district: 1, contracted: 1, createdAt: 1 } as const;

/** The best hits for `text`, or without it one page of the bureau's institutions, newest first. */
export async function listInstitutions(ctx: StaffContext, input: PageInput & { text?: string | undefined }) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'institution.list', { bureauId });
  if (input.text) {
    return { rows: await searchInstitutions(bureauId, input.text, { limit: searchLimit }), nextCursor: null };
  }
  const found = await Institution.find({ bureauId, ...afterCursor('createdAt', input.cursor) }, columns)
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  return toPage(found, input, (row) => row.createdAt);
}

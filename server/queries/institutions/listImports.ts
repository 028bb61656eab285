import type { StaffContext } from '../../commands/context.ts';
import { InstitutionImport } from '../../models/institutionImport.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/** One page of the bureau's imports, newest first. */
export async function listImports(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'institution.list', { bureauId });
  const found = await InstitutionImport.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  return toPage(found, input, (row) => row.createdAt);
}

import type { StaffContext } from '../../commands/context.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { sendableKinds } from './sendableKinds.ts';

/**
 * One page of the bureau's documents, newest first, without their texts, and the kinds that it may send.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listDocuments(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'document.list', { bureauId });
  const filter = { bureauId, ...afterCursor('createdAt', input.cursor) };
  const found = await CorpsDocument.find(filter, { text: 0 })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { profile } = await getBureau(bureauId, ctx.clock.now());
  const rules = sendableKinds(ctx.profiles.get(profile.id, profile.version));
  return { ...toPage(found, input, (row) => row.createdAt), rules };
}

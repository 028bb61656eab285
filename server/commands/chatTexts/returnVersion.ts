import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findVersion } from '../../queries/chatTexts/findVersion.ts';
import type { StaffContext } from '../context.ts';
import { decideVersion } from './decideVersion.ts';

/**
 * Sends a wording back with a reason; what people read stays as it is.
 * @throws DomainError `chatText.not_found`, `permission.denied`, `chatText.wrong_status`, `request.conflict`
 */
export async function returnVersion(
  ctx: StaffContext,
  { id, revision, reason }: { id: string; revision: number; reason: string },
): Promise<void> {
  await inTransaction(async () => {
    const version = await findVersion(ctx.actor, id);
    authorize(ctx.actor, 'chatText.approve', version);
    const reasonSealed = ctx.crypto.seal(reason.trim(), `chatVersionReason:${id}`);
    await decideVersion(ctx, version, { end: 'returned', revision, set: { reasonSealed } });
  });
}

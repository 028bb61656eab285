import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findVersion } from '../../queries/chatTexts/findVersion.ts';
import type { StaffContext } from '../context.ts';
import { decideVersion } from './decideVersion.ts';

/**
 * Its author takes a proposal back.
 * @throws DomainError `chatText.not_found`, `permission.denied`, `chatText.not_author`, `chatText.wrong_status`,
 *   `request.conflict`
 */
export async function withdrawVersion(
  ctx: StaffContext,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  await inTransaction(async () => {
    const version = await findVersion(ctx.actor, id);
    authorize(ctx.actor, 'chatText.propose', version);
    if (version.authorId !== ctx.actor.id) throw new DomainError('chatText.not_author');
    await decideVersion(ctx, version, { end: 'withdrawn', revision });
  });
}

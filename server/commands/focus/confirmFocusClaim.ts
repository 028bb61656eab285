import { DomainError } from '../../domain/errors.ts';
import { FocusClaim } from '../../models/focusClaim.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findFocusClaim } from '../../queries/focus/findFocusClaim.ts';
import type { StaffContext } from '../context.ts';

/**
 * The liaison confirms a claim (domain notes §3.11).
 * @throws DomainError `focus_claim.not_found`, `permission.denied`, `focus_claim.wrong_status`, `request.conflict`
 */
export async function confirmFocusClaim(
  context: StaffContext,
  { no, revision }: { no: string; revision: number },
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const found = await findFocusClaim(actor, no);
    authorize(actor, 'focus.manage', found);
    if (found.state !== 'proposed') throw new DomainError('focus_claim.wrong_status');
    const changes = { state: 'confirmed', confirmedBy: actor.id, updatedAt: clock.now() } as const;
    const { matchedCount } = await FocusClaim.updateOne(
      { _id: found._id, revision },
      { $set: changes, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'focusClaim', id: found._id } as const;
    await appendEvent(context, {
      type: 'focusClaim.confirmed',
      bureauId: found.bureauId,
      object,
      data: { no },
    });
  });
}

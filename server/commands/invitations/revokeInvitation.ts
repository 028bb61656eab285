import { DomainError } from '../../domain/errors.ts';
import { Invitation } from '../../models/invitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';

/**
 * Makes a code useless that nobody has used yet.
 * @throws DomainError `invitation.not_found` (also for another bureau's), `permission.denied`,
 *   `invitation.wrong_status`
 */
export async function revokeInvitation(context: StaffContext, { no }: { no: string }): Promise<void> {
  const { actor } = context;
  await inTransaction(async () => {
    const invitation = await Invitation.findOne({ no, bureauId: actor.bureauId }).lean();
    if (!invitation) throw new DomainError('invitation.not_found');
    authorize(actor, 'invitation.create', invitation);
    const { _id, bureauId } = invitation;
    const { matchedCount } = await Invitation.updateOne(
      { _id, state: 'open' },
      { $set: { state: 'revoked' } },
    );
    if (matchedCount === 0) throw new DomainError('invitation.wrong_status');
    const object = { kind: 'invitation', id: _id } as const;
    await appendEvent(context, { type: 'invitation.revoked', bureauId, object, data: { no } });
  });
}

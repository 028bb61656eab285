import { DomainError } from '../../domain/errors.ts';
import { ComplaintLink } from '../../models/complaintLink.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';

/**
 * Takes a link back, for instance when it was sent to the wrong people. What was filed through it stays.
 * @throws DomainError `complaintLink.not_found`, `permission.denied`
 */
export async function revokeComplaintLink(context: StaffContext, { id }: { id: string }): Promise<void> {
  const { actor } = context;
  const { bureauId } = actor;
  authorize(actor, 'complaint.register', { bureauId });
  await inTransaction(async () => {
    const found = { _id: id, bureauId, state: { $ne: 'revoked' as const } };
    const { matchedCount } = await ComplaintLink.updateOne(found, { $set: { state: 'revoked' } });
    if (matchedCount === 0) throw new DomainError('complaintLink.not_found');
    const object = { kind: 'complaintLink', id } as const;
    await appendEvent(context, { type: 'complaintLink.revoked', bureauId, object, data: { linkId: id } });
  });
}

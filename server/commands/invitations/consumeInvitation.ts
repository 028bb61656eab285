import { DomainError } from '../../domain/errors.ts';
import { Invitation } from '../../models/invitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/**
 * Uses an invitation up for one application; call it in the transaction that writes that application. Of two
 * at the same moment one gets it.
 * @throws DomainError `invitation.unusable` when it is used, expired, revoked, another bureau's or for another mode
 */
export async function consumeInvitation(
  context: CommandContext,
  given: { invitationId: string; bureauId: string; mode: string; _id: string; no: string },
): Promise<void> {
  const { invitationId, bureauId, mode, _id: applicationId, no: applicationNo } = given;
  const now = context.clock.now();
  const usable = { _id: invitationId, bureauId, mode, state: 'open', expiresAt: { $gt: now } } as const;
  const used = { state: 'used', usedAt: now, applicationId } as const;
  const invitation = await Invitation.findOneAndUpdate(usable, { $set: used }).lean();
  if (!invitation) throw new DomainError('invitation.unusable');
  const object = { kind: 'invitation', id: invitationId } as const;
  const data = { no: invitation.no, applicationNo };
  await appendEvent(context, { type: 'invitation.used', bureauId, object, data });
}

import { DomainError } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { FocusClaim, type FocusClaimDoc } from '../../models/focusClaim.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { findFocusClaim } from '../../queries/focus/findFocusClaim.ts';
import type { CommandContext, StaffContext } from '../context.ts';

type By = 'person' | 'staff' | 'term';
const open = { state: { $in: ['proposed' as const, 'confirmed' as const] } };

/** A supervisor gives a claim up, at any time. @throws DomainError `focus_claim.not_found`, `request.conflict` */
export async function releaseOwnFocusClaim(
  context: CommandContext,
  { personId, no }: { personId: string; no: string },
): Promise<void> {
  const found = await currentAppointment(personId, context.clock.now());
  await inTransaction(async () => {
    const supervisorId = found?.appointment.supervisorId ?? '';
    const claim = await FocusClaim.findOne({ no, supervisorId, ...open }).lean();
    if (!claim) throw new DomainError('focus_claim.not_found');
    await release(context, claim, 'person');
  });
}

/**
 * Staff release a claim for a supervisor who asked for it otherwise.
 * @throws DomainError `focus_claim.not_found`, `permission.denied`, `focus_claim.wrong_status`, `request.conflict`
 */
export async function releaseFocusClaim(
  context: StaffContext,
  { no, revision }: { no: string; revision: number },
): Promise<void> {
  await inTransaction(async () => {
    const claim = await findFocusClaim(context.actor, no);
    authorize(context.actor, 'focus.manage', claim);
    if (claim.state === 'released') throw new DomainError('focus_claim.wrong_status');
    if (claim.revision !== revision) throw new DomainError('request.conflict');
    await release(context, claim, 'staff');
  });
}

/** Releases a supervisor's claims in the transaction that ends their last term; for the closers of terms. */
export async function releaseFocusClaims(
  context: CommandContext,
  { supervisorId }: Pick<AppointmentDoc, 'supervisorId'>,
): Promise<void> {
  for (const claim of await FocusClaim.find({ supervisorId, ...open }).lean()) {
    await release(context, claim, 'term');
  }
}

async function release(context: CommandContext, claim: FocusClaimDoc, by: By): Promise<void> {
  const { _id, no, bureauId, revision, state: from } = claim;
  const { matchedCount } = await FocusClaim.updateOne(
    { _id, revision },
    {
      $set: { state: 'released', releasedBy: by, updatedAt: context.clock.now() },
      $inc: { revision: 1 },
      $unset: { openKey: 1 },
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  const object = { kind: 'focusClaim', id: _id } as const;
  await appendEvent(context, { type: 'focusClaim.released', bureauId, object, data: { no, from, by } });
}

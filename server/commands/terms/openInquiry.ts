import { Inquiry } from '../../models/inquiry.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import { moveAppointment } from '../appointments/moveAppointment.ts';
import type { StaffContext } from '../context.ts';

/** Where the reason of an inquiry is stored, for the field encryption. */
export const inquiryContext = (inquiryId: string): string => `inquiry:${inquiryId}`;

/**
 * Opens an inquiry into a supervisor, who keeps every right meanwhile: no document knows a suspension (trap 30).
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`
 */
export async function openInquiry(
  context: StaffContext,
  { reason, ...ref }: TermRef & { reason: string },
): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  await inTransaction(async () => {
    const term = await termFor(actor, 'term.decide', ref);
    const { _id: appointmentId, bureauId, supervisorId, no } = term;
    const now = clock.now();
    await moveAppointment(term, 'inquire', now);
    // A renewal that has not begun stands under the same inquiry.
    for (const row of await servingTerms(supervisorId)) {
      if (row._id !== appointmentId && row.status === 'active') await moveAppointment(row, 'inquire', now);
    }
    const _id = ids.uuid();
    await Inquiry.create({
      ...{ _id, bureauId, supervisorId, appointmentId, openedAt: now, openedBy: actor.id },
      reasonSealed: crypto.seal(reason, inquiryContext(_id)),
    });
    const object = { kind: 'appointment', id: appointmentId } as const;
    await appendEvent(context, { type: 'term.inquiryOpened', bureauId, object, data: { no } });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { BindingCode } from '../../models/bindingCode.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import type { StaffContext } from '../context.ts';

/** How long a code can be used (ours): long enough for a letter, short for a note that lies about. */
const validMs = 7 * 24 * 60 * 60_000;

/** Where a code is looked up, for the blind index. */
export const bindingCodeKind = 'bindingCode';

/**
 * Makes a code that a supervisor without WeChat sends to the official account, to be known there from then on.
 * An earlier code ends.
 * @returns the code, which is shown once and kept nowhere
 * @throws DomainError `appointment.not_found`, `permission.denied`, `appointment.already_bound`
 */
export async function offerBinding(
  context: StaffContext,
  { no }: { no: string },
): Promise<{ code: string; expiresAt: Date }> {
  const { actor, clock, crypto, ids } = context;
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + validMs);
  const code = ids.code();
  await inTransaction(async () => {
    const appointment = await findAppointment(actor, no);
    authorize(actor, 'appointment.register', appointment);
    if (appointment.personId) throw new DomainError('appointment.already_bound');
    const { _id, bureauId, supervisorId } = appointment;
    const codeIndex = crypto.blindIndex(bindingCodeKind, code);
    await BindingCode.updateOne(
      { _id: supervisorId },
      { $set: { bureauId, codeIndex, expiresAt, createdAt: now } },
      { upsert: true },
    );
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'appointment.bindingOffered', bureauId, object, data: { no } });
  });
  return { code, expiresAt };
}

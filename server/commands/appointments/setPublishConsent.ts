import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mustPublish } from '../../profiles/decisions/publication.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import type { CommandContext, StaffContext } from '../context.ts';

/**
 * Records what a supervisor said, on paper or by telephone, about being published where the document does not
 * order it (PIPL 25: separate consent, which may be taken back at any time).
 * @throws DomainError `appointment.not_found`, `permission.denied`, `publication.consent_not_needed`
 */
export async function recordPublishConsent(
  context: StaffContext,
  { no, given }: { no: string; given: boolean },
): Promise<void> {
  await inTransaction(async () => {
    const appointment = await findAppointment(context.actor, no);
    authorize(context.actor, 'appointment.publish', appointment);
    await setPublishConsent(context, appointment, given);
  });
}

/**
 * Writes the consent or its withdrawal; saying the same again changes nothing. Call it in a transaction.
 * @throws DomainError `publication.consent_not_needed`, `request.conflict`
 */
export async function setPublishConsent(
  context: CommandContext,
  { _id, no, bureauId, profile, publishConsentAt, revision }: AppointmentDoc,
  given: boolean,
): Promise<void> {
  if (mustPublish(context.profiles.get(profile.id, profile.version))) {
    throw new DomainError('publication.consent_not_needed');
  }
  if (Boolean(publishConsentAt) === given) return;
  const now = context.clock.now();
  const consent = given ? { $set: { publishConsentAt: now, updatedAt: now } } : withdrawal(now);
  const { matchedCount } = await Appointment.updateOne(
    { _id, revision },
    { ...consent, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  const type = given ? 'appointment.publishConsentGiven' : 'appointment.publishConsentWithdrawn';
  await appendEvent(context, { type, bureauId, object: { kind: 'appointment', id: _id }, data: { no } });
}

const withdrawal = (now: Date) => ({ $set: { updatedAt: now }, $unset: { publishConsentAt: 1 } });

import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { numberKey } from '../../domain/certificates/shapes.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Certificate } from '../../models/certificate.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import { findCertificate } from '../../queries/appointments/findCertificate.ts';
import { issuedKinds } from '../../queries/appointments/issuedKinds.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { nextCertificateNumber } from './nextCertificateNumber.ts';

/** A letter of appointment is handed over before the office begins; some bureaus issue the rest later. */
const issuable: readonly AppointmentStatus[] = ['appointed', 'active', 'under_inquiry'];

/** The first certificate of a series can meet another first one: both begin again. */
const tries = 3;

/**
 * Issues one certificate: from now on it has a number and its QR code counts. The task to issue them is done
 * with the last one.
 * @returns the number printed on it
 * @throws DomainError `certificate.not_found`, `permission.denied`, `certificate.already_issued`,
 *   `appointment.wrong_status`
 */
export async function issueCertificate(
  context: StaffContext,
  { id }: { id: string },
): Promise<{ no: string }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(() => issue(context, id));
    } catch (error) {
      if (!isDuplicateKey(error) || attempt === tries) throw error;
    }
  }
}

async function issue(context: StaffContext, id: string): Promise<{ no: string }> {
  const { actor, clock } = context;
  const { certificate, appointment } = await findCertificate(actor, id);
  authorize(actor, 'certificate.issue', certificate);
  if (certificate.issuedAt) throw new DomainError('certificate.already_issued');
  if (!issuable.includes(appointment.status)) throw new DomainError('appointment.wrong_status');
  const now = clock.now();
  const { bureauId, kind } = certificate;
  const no = await nextCertificateNumber(bureauId, kind, beijingDay(now).slice(0, 4));
  const { matchedCount } = await Certificate.updateOne(
    { _id: id, issuedAt: { $exists: false } },
    { $set: { no, numberKey: numberKey(bureauId, kind, no), issuedAt: now } },
  );
  if (matchedCount === 0) throw new DomainError('certificate.already_issued');
  const object = { kind: 'appointment', id: appointment._id } as const;
  const data = { no: appointment.no, certificateId: id, certificateNo: no };
  await appendEvent(context, { type: 'certificate.issued', bureauId, object, data });
  if (await allIssued(context, appointment)) {
    await closeTasks(context, { object, kinds: ['issueCertificates'], state: 'done' });
  }
  return { no };
}

async function allIssued({ profiles }: StaffContext, { _id, profile }: AppointmentDoc): Promise<boolean> {
  const issued = await issuedKinds(_id);
  return certificatesNeeded(profiles.get(profile.id, profile.version), { issued }).ok;
}

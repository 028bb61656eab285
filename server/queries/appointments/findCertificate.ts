import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { Certificate } from '../../models/certificate.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A certificate of the actor's own bureau with its term.
 * @throws DomainError `certificate.not_found` for another bureau's as for none at all
 */
export async function findCertificate(actor: StaffActor, id: string) {
  const certificate = await Certificate.findOne({ _id: id, bureauId: actor.bureauId }).lean();
  const appointment = certificate && (await Appointment.findById(certificate.appointmentId).lean());
  if (!appointment) throw new DomainError('certificate.not_found');
  return { certificate, appointment };
}

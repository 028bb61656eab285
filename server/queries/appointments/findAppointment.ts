import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A term of the actor's own bureau by number.
 * @throws DomainError `appointment.not_found` for another bureau's as for none at all
 */
export async function findAppointment(actor: StaffActor, no: string): Promise<AppointmentDoc> {
  const appointment = await Appointment.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!appointment) throw new DomainError('appointment.not_found');
  return appointment;
}

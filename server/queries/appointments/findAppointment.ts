import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { asVisible, type Visible } from '../matters/asVisible.ts';

/**
 * A term by number: of the actor's own bureau, or one that it pulled up, which `authorize` then lets be read and
 * nothing else.
 * @throws DomainError `appointment.not_found` for another bureau's as for none at all
 */
export async function findAppointment(actor: StaffActor, no: string): Promise<Visible<AppointmentDoc>> {
  const appointment = await asVisible(actor, 'appointment', await Appointment.findOne({ no }).lean());
  if (!appointment) throw new DomainError('appointment.not_found');
  return appointment;
}

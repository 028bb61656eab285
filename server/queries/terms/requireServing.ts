import { DomainError } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';

/**
 * The term in force of a WeChat person, for what only serving supervisors may read.
 * @throws DomainError `mini.not_serving` also for somebody who was one once
 */
export async function requireServing(personId: string, now: Date): Promise<AppointmentDoc> {
  const found = await currentAppointment(personId, now);
  if (!found?.inForce) throw new DomainError('mini.not_serving');
  return found.appointment;
}

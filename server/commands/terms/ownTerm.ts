import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/**
 * A supervisor's own term by number.
 * @throws DomainError `appointment.not_found` for another person's as for none at all
 */
export async function ownTerm(personId: string, no: string): Promise<AppointmentDoc> {
  const term = await Appointment.findOne({ no, personId }).lean();
  if (!term) throw new DomainError('appointment.not_found');
  return term;
}

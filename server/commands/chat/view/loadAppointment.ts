import type { AppointmentSummary } from '../../../../bot/engine/index.ts';
import { appointmentStatusLabels } from '../../../domain/appointments/machine.ts';
import { currentAppointment } from '../../../queries/appointments/currentAppointment.ts';
import type { Loader } from './types.ts';

/** The person's term in force, or their newest one. */
export const loadAppointment: Loader<AppointmentSummary | null> = async (_services, { person, now }) => {
  const found = await currentAppointment(person._id, now);
  if (!found) return null;
  const { _id: id, no, status, termStart, termEnd, consent } = found.appointment;
  const statusLabel = appointmentStatusLabels[status];
  const summary = { id, no, status, statusLabel, termStart, termEnd, inForce: found.inForce };
  return consent ? { ...summary, consent: consent.state } : summary;
};

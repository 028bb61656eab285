import type { AppointmentSummary } from '../../../../bot/engine/index.ts';
import { appointmentStatusLabels } from '../../../domain/appointments/machine.ts';
import { currentAppointment } from '../../../queries/appointments/currentAppointment.ts';
import { resignReplyContext } from '../../terms/declineResignation.ts';
import { pendingResignation } from '../../terms/pendingResignation.ts';
import type { Loader } from './types.ts';

/** The person's term in force, or their newest one. */
export const loadAppointment: Loader<AppointmentSummary | null> = async ({ crypto }, { person, now }) => {
  const found = await currentAppointment(person._id, now);
  if (!found) return null;
  const { appointment, inForce } = found;
  const { _id: id, no, status, termStart, termEnd, consent, resignationReplySealed } = appointment;
  const statusLabel = appointmentStatusLabels[status];
  return {
    ...{ id, no, status, statusLabel, termStart, termEnd, inForce },
    ...(consent ? { consent: consent.state } : {}),
    ...(pendingResignation(appointment) ? { resigning: true } : {}),
    ...(resignationReplySealed
      ? { resignationReply: crypto.open<string>(resignationReplySealed, resignReplyContext(id)) }
      : {}),
  };
};

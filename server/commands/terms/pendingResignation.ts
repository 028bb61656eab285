import { isServing } from '../../domain/appointments/inForce.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';

/** Whether somebody asks to leave and nobody has answered yet. */
export function pendingResignation({
  status,
  resignationAskedAt,
}: Pick<AppointmentDoc, 'status' | 'resignationAskedAt'>): boolean {
  return Boolean(resignationAskedAt) && (status === 'appointed' || isServing(status));
}

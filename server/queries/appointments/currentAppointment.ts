import { isInForce } from '../../domain/appointments/inForce.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/** More terms than one person serves in a bureau's memory. */
const looked = 20;

/**
 * The term of a WeChat person that matters now: the one in force, else the newest; null for somebody who never
 * was a supervisor. Rights are judged by dates, whatever the nightly job has done.
 */
export async function currentAppointment(
  personId: string,
  now: Date,
): Promise<{ appointment: AppointmentDoc; inForce: boolean } | null> {
  const rows = await Appointment.find({ personId }).sort({ createdAt: -1 }).limit(looked).lean();
  const today = beijingDay(now);
  const serving = rows.find((row) => isInForce(row, today));
  const appointment = serving ?? rows[0];
  return appointment ? { appointment, inForce: serving !== undefined } : null;
}

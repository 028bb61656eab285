import type { UpdateQuery } from 'mongoose';
import { type AppointmentMove, afterAppointmentMove } from '../../domain/appointments/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/**
 * Writes a legal move of a term and what comes with it, unless somebody changed the term meanwhile.
 * @returns the new status
 * @throws DomainError `appointment.wrong_status` or `request.conflict`
 */
export async function moveAppointment(
  appointment: Pick<AppointmentDoc, '_id' | 'status' | 'revision'>,
  move: AppointmentMove,
  now: Date,
  {
    set = {},
    unset = [],
  }: { set?: NonNullable<UpdateQuery<AppointmentDoc>['$set']>; unset?: readonly string[] } = {},
) {
  const status = afterAppointmentMove(appointment.status, move);
  const { matchedCount } = await Appointment.updateOne(
    { _id: appointment._id, revision: appointment.revision },
    {
      $set: { ...set, status, updatedAt: now },
      $inc: { revision: 1 },
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return status;
}

import type { UpdateQuery } from 'mongoose';
import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/** Changes of other sorts: what is added to lists, and which fields go. */
interface Besides {
  push?: NonNullable<UpdateQuery<AppointmentDoc>['$push']>;
  unset?: readonly (keyof AppointmentDoc)[];
}

/**
 * Changes a term without moving it, unless somebody changed it meanwhile.
 * @throws DomainError `request.conflict`
 */
export async function changeTerm(
  { _id, revision }: Pick<AppointmentDoc, '_id' | 'revision'>,
  now: Date,
  set: NonNullable<UpdateQuery<AppointmentDoc>['$set']>,
  { push = {}, unset = [] }: Besides = {},
): Promise<void> {
  const { matchedCount } = await Appointment.updateOne(
    { _id, revision },
    {
      $set: { ...set, updatedAt: now },
      $inc: { revision: 1 },
      $push: push,
      $unset: Object.fromEntries(unset.map((field) => [field, 1])),
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
}

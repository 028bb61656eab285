import type { UpdateQuery } from 'mongoose';
import { type ApplicationMove, afterMove, openStatuses } from '../../domain/applications/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Application, type ApplicationDoc } from '../../models/application.ts';

/**
 * Writes a legal move and what comes with it, unless somebody changed the application meanwhile.
 * @returns the new status
 * @throws DomainError `application.wrong_status` or `request.conflict`
 */
export async function moveApplication(
  application: ApplicationDoc,
  move: ApplicationMove,
  now: Date,
  changes: NonNullable<UpdateQuery<ApplicationDoc>['$set']> = {},
) {
  const status = afterMove(application.status, move);
  const isOpen = openStatuses.includes(status);
  const { matchedCount } = await Application.updateOne(
    { _id: application._id, revision: application.revision },
    {
      $set: { ...changes, status, updatedAt: now },
      $inc: { revision: 1 },
      ...(isOpen ? {} : { $unset: { open: 1 } }),
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  return status;
}

import { DomainError } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { findAppointment } from '../appointments/findAppointment.ts';

/** Which term a member of staff is about to change, and the revision that they looked at. */
export interface TermRef {
  no: string;
  revision: number;
}

/**
 * The term that a member of staff may change now.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`
 */
export async function termFor(
  actor: StaffActor,
  permission: Permission,
  { no, revision }: TermRef,
): Promise<AppointmentDoc> {
  const term = await findAppointment(actor, no);
  authorize(actor, permission, term);
  if (term.revision !== revision) throw new DomainError('request.conflict');
  return term;
}

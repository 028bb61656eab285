import { DomainError } from '../../domain/errors.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import type { StaffContext } from '../context.ts';

/**
 * Whoever looked into a complaint does not decide it (domain notes §3.6: investigator → A).
 * @throws DomainError `complaint.second_person`
 */
export function requireSecondPerson(
  { actor }: StaffContext,
  { investigatorId, proposedBy }: ComplaintDoc,
): void {
  if ([investigatorId, proposedBy].includes(actor.id)) throw new DomainError('complaint.second_person');
}

import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { servingTerms } from '../terms/servingTerms.ts';

/**
 * The term that a complaint is about, or the one that runs now where that one has ended, with its rule-set and whether
 * there is anything left to end.
 * @throws DomainError `complaint.wrong_status` where staff have not said whom it is about
 */
export async function termOfComplaint(
  { profiles }: Pick<StaffContext, 'profiles'>,
  { supervisorId, appointmentId }: Pick<ComplaintDoc, 'supervisorId' | 'appointmentId'>,
) {
  const named = appointmentId ? await Appointment.findById(appointmentId).lean() : null;
  if (!named || !supervisorId) throw new DomainError('complaint.wrong_status');
  const [running] = await servingTerms(supervisorId);
  const term = running ?? named;
  const { id, version } = term.profile;
  return { term, profile: profiles.get(id, version), serving: running !== undefined };
}

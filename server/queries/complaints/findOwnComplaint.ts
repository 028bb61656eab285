import { heardStatuses } from '../../domain/complaints/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';

/** The supervisors that a WeChat person is or was, of whatever bureau. */
export async function ownSupervisorIds(personId: string): Promise<string[]> {
  return Appointment.distinct('supervisorId', { personId });
}

/**
 * A complaint about this person, once they were asked about it.
 * @throws DomainError `complaint.not_found`
 */
export async function findOwnComplaint(personId: string, no: string): Promise<ComplaintDoc> {
  const supervisorId = { $in: await ownSupervisorIds(personId) };
  const found = await Complaint.findOne({ no, supervisorId, status: { $in: [...heardStatuses] } }).lean();
  if (!found) throw new DomainError('complaint.not_found');
  return found;
}

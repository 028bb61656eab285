import { addDays } from '../../domain/calendar/days.ts';
import { complaintLimits } from '../../domain/complaints/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import { hasRecentLead } from '../../queries/vault/hasRecentLead.ts';
import type { StaffContext } from '../context.ts';
import { complaintMarkContext } from './sealed.ts';

/**
 * Whom a complaint is about: a supervisor of the bureau, by the number of a term. The mark for the approver is looked up
 * now, by staff's step: nothing that the institution does or sees depends on leads.
 * @throws DomainError `appointment.not_found`
 */
export async function aboutSupervisor(
  { actor, crypto }: StaffContext,
  { _id, bureauId, institutionId, receivedAt }: ComplaintDoc,
  supervisorNo: string,
): Promise<Pick<ComplaintDoc, 'supervisorId' | 'appointmentId' | 'markSealed'>> {
  const term = await findAppointment(actor, supervisorNo);
  // What was pulled up may be read, not complained about here.
  if (term.bureauId !== bureauId) throw new DomainError('appointment.not_found');
  const { supervisorId, _id: appointmentId } = term;
  const since = new Date(
    `${addDays(beijingDay(receivedAt), -complaintLimits.retaliationDays)}T00:00:00+08:00`,
  );
  const retaliation = await hasRecentLead(crypto, { supervisorId, institutionId, since, until: receivedAt });
  const markSealed = crypto.seal({ retaliation }, complaintMarkContext(_id));
  return { supervisorId, appointmentId, markSealed };
}

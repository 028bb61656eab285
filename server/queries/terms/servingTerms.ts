import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';

/**
 * The terms of a supervisor that no act has ended yet, earliest first: the running one, and after a renewal the
 * next. What is done to a person is done to all of them.
 */
export async function servingTerms(supervisorId: string): Promise<AppointmentDoc[]> {
  const status = { $in: ['appointed', 'active', 'under_inquiry'] as const };
  return Appointment.find({ supervisorId, status }).sort({ termNo: 1 }).lean();
}

/** Whether the next term of the same supervisor exists. */
export async function isRenewed({
  supervisorId,
  termNo,
}: Pick<AppointmentDoc, 'supervisorId' | 'termNo'>): Promise<boolean> {
  return (await Appointment.exists({ supervisorId, termNo: termNo + 1 })) !== null;
}

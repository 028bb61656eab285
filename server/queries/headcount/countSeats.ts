import { Appointment } from '../../models/appointment.ts';

/** Supervisors of a bureau in office or about to be, each counted once, whatever their terms. */
export async function countSeats(bureauId: string, today: string): Promise<number> {
  const inOffice = {
    bureauId,
    status: { $in: ['appointed', 'active', 'under_inquiry'] },
    termEnd: { $gte: today },
  };
  const [found] = await Appointment.aggregate<{ seats: number }>([
    { $match: inOffice },
    { $group: { _id: '$supervisorId' } },
    { $count: 'seats' },
  ]);
  return found?.seats ?? 0;
}

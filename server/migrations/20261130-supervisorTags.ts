import { Appointment } from '../models/appointment.ts';

/** Tags of supervisors are looked up by unit; terms that were written before there were tags have none. */
export async function indexSupervisorTags(): Promise<void> {
  await Appointment.createIndexes();
}

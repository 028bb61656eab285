import { Appointment } from '../models/appointment.ts';
import { Bureau } from '../models/bureau.ts';
import { Certificate } from '../models/certificate.ts';
import { Task } from '../models/task.ts';

/** Collections and indexes of terms, certificates and staff tasks, and the tree of units. */
export async function createAppointments(): Promise<void> {
  for (const model of [Appointment, Certificate, Task]) {
    await model.createCollection();
    await model.createIndexes();
  }
  await Bureau.createIndexes();
}

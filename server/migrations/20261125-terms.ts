import { Appointment } from '../models/appointment.ts';
import { Dismissal } from '../models/dismissal.ts';
import { Inquiry } from '../models/inquiry.ts';
import { TransferRecord } from '../models/transferRecord.ts';

/** Inquiries, dismissals and transfers; the index by last day for the list of terms that run out. */
export async function createTerms(): Promise<void> {
  for (const model of [Inquiry, Dismissal, TransferRecord]) {
    await model.createCollection();
    await model.createIndexes();
  }
  await Appointment.createIndexes();
}

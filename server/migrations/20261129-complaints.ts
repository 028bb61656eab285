import { Complaint } from '../models/complaint.ts';
import { ComplaintAnswer } from '../models/complaintAnswer.ts';
import { ComplaintLink } from '../models/complaintLink.ts';

/** Collections and indexes of complaints of institutions about supervisors. */
export async function createComplaints(): Promise<void> {
  for (const model of [Complaint, ComplaintAnswer, ComplaintLink]) {
    await model.createCollection();
    await model.createIndexes();
  }
}

import { Activity } from '../models/activity.ts';
import { ActivityInvitation } from '../models/activityInvitation.ts';
import { Appointment } from '../models/appointment.ts';
import { Assessment } from '../models/assessment.ts';
import { AssessmentEntry } from '../models/assessmentEntry.ts';
import { CadencePeriod } from '../models/cadencePeriod.ts';
import { CorpsDocument } from '../models/corpsDocument.ts';
import { DocumentRead } from '../models/documentRead.ts';

const models = [
  ...[Activity, ActivityInvitation, CadencePeriod, Assessment, AssessmentEntry, CorpsDocument, DocumentRead],
];

/** Collections and indexes of the life of the corps, and the walk over those in force. */
export async function createCorps(): Promise<void> {
  for (const model of models) {
    await model.createCollection();
    await model.createIndexes();
  }
  await Appointment.createIndexes();
}

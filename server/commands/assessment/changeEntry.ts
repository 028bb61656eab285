import type { UpdateQuery } from 'mongoose';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Assessment, type AssessmentDoc } from '../../models/assessment.ts';
import { AssessmentEntry, type AssessmentEntryDoc, entryId } from '../../models/assessmentEntry.ts';
import { inForceFilter } from '../../queries/corps/inForce.ts';
import type { StaffContext } from '../context.ts';

/**
 * The entry of a supervisor in force, made when it is first needed. Call it in a transaction.
 * @throws DomainError `assessment.closed`, `appointment.not_found` for somebody who is not in force
 */
export async function entryOf(
  ctx: StaffContext,
  assessment: AssessmentDoc,
  appointmentNo: string,
): Promise<AssessmentEntryDoc> {
  const { _id: assessmentId, bureauId, state } = assessment;
  if (state !== 'open') throw new DomainError('assessment.closed');
  const now = ctx.clock.now();
  const appointment = await Appointment.findOne({
    ...inForceFilter(bureauId, beijingDay(now)),
    no: appointmentNo,
  }).lean();
  if (!appointment) throw new DomainError('appointment.not_found');
  const { supervisorId, personId, _id: appointmentId } = appointment;
  // Written so that closing the assessment at the same moment conflicts.
  await Assessment.updateOne({ _id: assessmentId, state: 'open' }, { $inc: { revision: 1 } });
  const _id = entryId(assessmentId, supervisorId);
  const whose = { assessmentId, bureauId, supervisorId, appointmentId, ...(personId ? { personId } : {}) };
  await AssessmentEntry.updateOne(
    { _id },
    { $setOnInsert: { ...whose, votes: [], updatedAt: now, revision: 1 } },
    { upsert: true },
  );
  const entry = await AssessmentEntry.findById(_id).lean<AssessmentEntryDoc>();
  if (!entry) throw new Error(`The entry ${_id} was not written`);
  return entry;
}

/** Writes a change of an entry unless somebody else changed it meanwhile. @throws DomainError `request.conflict` */
export async function changeEntry(
  { _id, revision }: Pick<AssessmentEntryDoc, '_id' | 'revision'>,
  now: Date,
  set: NonNullable<UpdateQuery<AssessmentEntryDoc>['$set']>,
): Promise<void> {
  const { matchedCount } = await AssessmentEntry.updateOne(
    { _id, revision },
    { $set: { ...set, updatedAt: now }, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
}

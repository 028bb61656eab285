import { gradeContext } from '../../domain/assessment/sealed.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAssessment } from '../../queries/assessment/findAssessment.ts';
import type { StaffContext } from '../context.ts';
import { changeEntry, entryOf } from './changeEntry.ts';

/**
 * The liaison grades the quality of a supervisor's opinions and suggestions, 1–5, and says why.
 * @throws DomainError `assessment.not_found`, `permission.denied`, `assessment.closed`, `appointment.not_found`
 */
export async function gradeSupervisor(
  ctx: StaffContext,
  input: { no: string; appointmentNo: string; grade: number; note: string },
): Promise<void> {
  const { no, appointmentNo, grade, note } = input;
  await inTransaction(async () => {
    const assessment = await findAssessment(ctx.actor, no);
    authorize(ctx.actor, 'assessment.grade', assessment);
    const entry = await entryOf(ctx, assessment, appointmentNo);
    const gradeNoteSealed = ctx.crypto.seal(note.trim(), gradeContext(entry._id));
    await changeEntry(entry, ctx.clock.now(), { grade, gradeNoteSealed });
    const object = { kind: 'assessment', id: assessment._id } as const;
    const { bureauId } = assessment;
    const data = { supervisorId: entry.supervisorId, grade };
    await appendEvent(ctx, { type: 'assessment.graded', bureauId, object, data });
  });
}

import { commendProblems } from '../../domain/assessment/commendProblems.ts';
import { commendContext } from '../../domain/assessment/sealed.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assessmentCriteria } from '../../profiles/decisions/assessmentCriteria.ts';
import { findAssessment } from '../../queries/assessment/findAssessment.ts';
import type { StaffContext } from '../context.ts';
import { tell } from '../tasks/tell.ts';
import { changeEntry, entryOf } from './changeEntry.ts';

/**
 * Commends a supervisor whom the panel recommends and whose quality was graded; they are told. How many tips
 * somebody sent opens no way around that (trap 27). Once commended, a second time changes nothing.
 * @throws DomainError `assessment.not_found`, `permission.denied`, `assessment.closed`, `appointment.not_found`,
 *   `assessment.cannot_commend` with everything that is missing
 */
export async function commendSupervisor(
  ctx: StaffContext,
  input: { no: string; appointmentNo: string; reason: string },
): Promise<void> {
  const { no, appointmentNo, reason } = input;
  const { actor, clock, crypto, profiles } = ctx;
  await inTransaction(async () => {
    const assessment = await findAssessment(actor, no);
    authorize(actor, 'assessment.commend', assessment);
    const { _id, bureauId, panel, profile } = assessment;
    const entry = await entryOf(ctx, assessment, appointmentNo);
    if (entry.commendedAt) return;
    const problems = commendProblems({ panel, grade: entry.grade, votes: entry.votes });
    if (problems.length > 0) throw new DomainError('assessment.cannot_commend', { problems });
    const now = clock.now();
    const reasonSealed = crypto.seal(reason.trim(), commendContext(entry._id));
    await changeEntry(entry, now, { commendedAt: now, commendedBy: actor.id, reasonSealed });
    const { supervisorId, personId } = entry;
    const object = { kind: 'assessment', id: _id } as const;
    await appendEvent(ctx, { type: 'assessment.commended', bureauId, object, data: { supervisorId } });
    const { article } = assessmentCriteria(profiles.get(profile.id, profile.version));
    await tell(ctx, {
      ...{ cause: entry._id, kind: 'commended', bureauId, personId, subject: no, article: article ?? 'ours' },
      object: { kind: 'assessment', id: entry._id },
    });
  });
}

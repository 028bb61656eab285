import { voteContext } from '../../domain/assessment/sealed.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAssessment } from '../../queries/assessment/findAssessment.ts';
import type { StaffContext } from '../context.ts';
import { changeEntry, entryOf } from './changeEntry.ts';

/**
 * Somebody of the panel says whether a supervisor should be commended, and why; once more replaces it.
 * @throws DomainError `assessment.not_found`, `permission.denied`, `assessment.not_on_panel`, `assessment.closed`,
 *   `appointment.not_found`
 */
export async function voteOnSupervisor(
  ctx: StaffContext,
  input: { no: string; appointmentNo: string; recommend: boolean; reason: string },
): Promise<void> {
  const { no, appointmentNo, recommend, reason } = input;
  const { actor, clock, crypto } = ctx;
  await inTransaction(async () => {
    const assessment = await findAssessment(actor, no);
    authorize(actor, 'assessment.vote', assessment);
    if (!assessment.panel.includes(actor.id)) throw new DomainError('assessment.not_on_panel');
    const entry = await entryOf(ctx, assessment, appointmentNo);
    const now = clock.now();
    const reasonSealed = crypto.seal(reason.trim(), voteContext(entry._id, actor.id));
    const others = entry.votes.filter(({ staffId }) => staffId !== actor.id);
    const votes = [...others, { staffId: actor.id, recommend, reasonSealed, at: now }];
    await changeEntry(entry, now, { votes });
    const object = { kind: 'assessment', id: assessment._id } as const;
    const { bureauId } = assessment;
    const data = { supervisorId: entry.supervisorId, recommend };
    await appendEvent(ctx, { type: 'assessment.voted', bureauId, object, data });
  });
}

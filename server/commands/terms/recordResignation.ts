import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { requestGround } from '../../profiles/decisions/dismissalGrounds.ts';
import { mayResign } from '../../profiles/decisions/mayResign.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { finishTerm } from './finishTerm.ts';

/**
 * Records that a supervisor leaves at their own wish; their rights end at once, and so does a renewal that has not
 * begun.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`
 */
export async function recordResignation(
  context: StaffContext,
  { reason, ...ref }: TermRef & { reason?: string | undefined },
): Promise<void> {
  await inTransaction(async () => {
    const term = await termFor(context.actor, 'term.record', ref);
    const { _id, bureauId, no } = term;
    const serving = await servingTerms(term.supervisorId);
    if (!serving.some((row) => row._id === _id)) throw new DomainError('appointment.wrong_status');
    const profile = context.profiles.get(term.profile.id, term.profile.version);
    const article = mayResign(profile).article ?? 'ours';
    const ground = requestGround(profile)?.code;
    const on = beijingDay(context.clock.now());
    for (const row of serving) {
      const ending = { on, article, ...(ground ? { ground } : {}), reason };
      await finishTerm(context, row, { move: 'resign', ...ending, answers: ['recordResignation'] });
    }
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'term.resigned', bureauId, object, data: { no, article } });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayResign } from '../../profiles/decisions/mayResign.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { changeTerm } from './changeTerm.ts';
import { ownTerm } from './ownTerm.ts';

/** Where the reason of a request to leave is stored, for the field encryption. */
export const resignReasonContext = (appointmentId: string): string => `resign:${appointmentId}`;

/**
 * A supervisor asks in chat to leave. The rights end when staff record the resignation; until then they stay.
 * Asking again changes the reason only.
 * @throws DomainError `appointment.not_found`, `appointment.wrong_status`, `request.conflict`
 */
export async function requestResignation(
  context: CommandContext,
  { personId, no, reason }: { personId: string; no: string; reason?: string | undefined },
): Promise<void> {
  await inTransaction(async () => {
    const term = await ownTerm(personId, no);
    const { _id, bureauId, supervisorId } = term;
    const serving = await servingTerms(supervisorId);
    if (!serving.some((row) => row._id === _id)) throw new DomainError('appointment.wrong_status');
    const now = context.clock.now();
    const sealed = reason
      ? { resignationReasonSealed: context.crypto.seal(reason, resignReasonContext(_id)) }
      : {};
    await changeTerm(term, now, { resignationAskedAt: term.resignationAskedAt ?? now, ...sealed });
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'term.resignationRequested', bureauId, object, data: { no } });
    const { article } = mayResign(context.profiles.get(term.profile.id, term.profile.version));
    const task = { bureauId, object, subject: no, kind: 'recordResignation' } as const;
    await openTask(context, { ...task, article: article ?? 'ours' });
  });
}

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
 * Asking again changes the reason only, and asks anew where the last request was turned down.
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
    const asked = { resignationAskedAt: term.resignationAskedAt ?? now, ...sealed };
    await changeTerm(term, now, asked, { unset: ['resignationReplySealed'] });
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'term.resignationRequested', bureauId, object, data: { no } });
    if (term.resignationAskedAt) return;
    // Each request is a task of its own: the one before may have been taken back or turned down.
    const occasion = `${term.revision}`;
    const { article } = mayResign(context.profiles.get(term.profile.id, term.profile.version));
    const task = { bureauId, object, subject: no, kind: 'recordResignation', occasion } as const;
    await openTask(context, { ...task, article: article ?? 'ours' });
  });
}

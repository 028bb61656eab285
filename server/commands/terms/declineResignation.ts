import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeTerm } from './changeTerm.ts';
import { pendingResignation } from './pendingResignation.ts';

/** Where the answer to a request to leave is stored, for the field encryption. */
export const resignReplyContext = (appointmentId: string): string => `resignReply:${appointmentId}`;

/**
 * Turns a request to leave down, for example one that was sent by mistake: the term goes on, and the person is told
 * why. They may ask again at any time (ours: no document binds somebody to stay).
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `term.no_resignation`
 */
export async function declineResignation(
  context: StaffContext,
  { reason, ...ref }: TermRef & { reason: string },
): Promise<void> {
  await inTransaction(async () => {
    const term = await termFor(context.actor, 'term.record', ref);
    if (!pendingResignation(term)) throw new DomainError('term.no_resignation');
    const { _id, bureauId, no } = term;
    const resignationReplySealed = context.crypto.seal(reason, resignReplyContext(_id));
    const unset = ['resignationAskedAt', 'resignationReasonSealed'] as const;
    await changeTerm(term, context.clock.now(), { resignationReplySealed }, { unset });
    const object = { kind: 'appointment', id: _id } as const;
    await closeTasks(context, { object, kinds: ['recordResignation'], state: 'done' });
    await appendEvent(context, { type: 'term.resignationDeclined', bureauId, object, data: { no } });
  });
}

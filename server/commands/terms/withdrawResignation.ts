import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeTerm } from './changeTerm.ts';
import { ownTerm } from './ownTerm.ts';
import { pendingResignation } from './pendingResignation.ts';

/**
 * A supervisor takes a request to leave back, as long as staff have not recorded the resignation (ours).
 * @throws DomainError `appointment.not_found`, `term.no_resignation`, `request.conflict`
 */
export async function withdrawResignation(
  context: CommandContext,
  { personId, no }: { personId: string; no: string },
): Promise<void> {
  await inTransaction(async () => {
    const term = await ownTerm(personId, no);
    if (!pendingResignation(term)) throw new DomainError('term.no_resignation');
    const { _id, bureauId } = term;
    const unset = ['resignationAskedAt', 'resignationReasonSealed'] as const;
    await changeTerm(term, context.clock.now(), {}, { unset });
    const object = { kind: 'appointment', id: _id } as const;
    await closeTasks(context, { object, kinds: ['recordResignation'], state: 'cancelled' });
    await appendEvent(context, { type: 'term.resignationWithdrawn', bureauId, object, data: { no } });
  });
}

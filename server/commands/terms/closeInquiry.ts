import { DomainError } from '../../domain/errors.ts';
import { Dismissal } from '../../models/dismissal.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { endInquiry } from './endInquiry.ts';

/**
 * Closes an inquiry that found nothing. What it did find is proposed as a dismissal, and decided there by a second
 * person, who may also keep the supervisor where the document leaves a choice.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`,
 *   `term.proposal_open`
 */
export async function closeInquiry(
  context: StaffContext,
  { note, ...ref }: TermRef & { note: string },
): Promise<void> {
  await inTransaction(async () => {
    const term = await termFor(context.actor, 'term.decide', ref);
    const { _id, bureauId, supervisorId, no } = term;
    if (term.status !== 'under_inquiry') throw new DomainError('appointment.wrong_status');
    if (await Dismissal.exists({ supervisorId, open: true })) throw new DomainError('term.proposal_open');
    await endInquiry(context, supervisorId, { outcome: 'unfounded', note });
    const object = { kind: 'appointment', id: _id } as const;
    const data = { no, outcome: 'unfounded' };
    await appendEvent(context, { type: 'term.inquiryClosed', bureauId, object, data });
  });
}

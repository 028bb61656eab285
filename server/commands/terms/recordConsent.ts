import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { type ConsentState, setConsent } from './setConsent.ts';

/** A consent that reached the bureau on paper or by telephone; `note` says how. */
export interface PaperConsent extends TermRef {
  state: ConsentState;
  note: string;
}

/**
 * Records what a supervisor said to a renewal elsewhere than in chat.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `term.consent_closed`,
 *   `term.already_renewed`
 */
export async function recordConsent(
  context: StaffContext,
  { state, note, ...ref }: PaperConsent,
): Promise<void> {
  await inTransaction(async () => {
    await setConsent(context, await termFor(context.actor, 'term.record', ref), { state, note });
  });
}

import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { ownTerm } from './ownTerm.ts';
import { type ConsentState, setConsent } from './setConsent.ts';

/**
 * A supervisor says in chat whether they agree to a renewal.
 * @throws DomainError `appointment.not_found`, `term.consent_closed`, `term.already_renewed`, `request.conflict`
 */
export async function giveConsent(
  context: CommandContext,
  { personId, no, state }: { personId: string; no: string; state: ConsentState },
): Promise<void> {
  await inTransaction(async () => setConsent(context, await ownTerm(personId, no), { state }));
}

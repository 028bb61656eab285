import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { renew } from './renew.ts';

/**
 * Renews a supervisor's term: a person decides, and only within what the document allows (`mayRenew`).
 * @returns the number of the new term
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `term.already_renewed`,
 *   `term.not_allowed`, `appointment.wrong_status`
 */
export async function renewTerm(
  context: StaffContext,
  { need, ...ref }: TermRef & { need: string },
): Promise<{ no: string }> {
  return inTransaction(async () => renew(context, await termFor(context.actor, 'term.decide', ref), need));
}

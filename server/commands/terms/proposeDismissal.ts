import { inTransaction } from '../../platform/transaction.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { type Proposal, putProposal } from './putProposal.ts';

export { dismissalContext } from './putProposal.ts';

/** A founded ground with what it rests on. */
export type ProposalInput = TermRef & Omit<Proposal, 'proposedBy'>;

/**
 * Puts on record that a ground for dismissal is founded, for somebody else to decide. The rights stay until then.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`,
 *   `term.proposal_open`, `term.not_allowed`
 */
export async function proposeDismissal(
  context: StaffContext,
  { no, revision, ...proposal }: ProposalInput,
): Promise<void> {
  const { actor } = context;
  await inTransaction(async () => {
    const term = await termFor(actor, 'term.proposeDismissal', { no, revision });
    await putProposal(context, term, { ...proposal, proposedBy: actor.id });
  });
}

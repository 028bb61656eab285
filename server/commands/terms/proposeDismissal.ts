import { DomainError } from '../../domain/errors.ts';
import { Dismissal } from '../../models/dismissal.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayDismiss } from '../../profiles/decisions/mayDismiss.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { changeTerm } from './changeTerm.ts';
import { refuseBy } from './refuseBy.ts';

/** A founded ground with what it rests on. */
export interface ProposalInput extends TermRef {
  /** Code of a ground of the term's own document. */
  ground: string;
  finding: { serious?: boolean | undefined; seriousConsequences?: boolean | undefined };
  /** The act was illegal as well. */
  illegal: boolean;
  evidence: string;
}

/** Where evidence and reasons of a dismissal are stored, for the field encryption. */
export const dismissalContext = (dismissalId: string): string => `dismissal:${dismissalId}`;

/**
 * Puts on record that a ground for dismissal is founded, for somebody else to decide. The rights stay until then.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`,
 *   `term.proposal_open`, `term.not_allowed`
 */
export async function proposeDismissal(
  context: StaffContext,
  { ground, finding, illegal, evidence, ...ref }: ProposalInput,
): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  await inTransaction(async () => {
    const term = await termFor(actor, 'term.proposeDismissal', ref);
    const { _id: appointmentId, bureauId, supervisorId, no } = term;
    const serving = await servingTerms(supervisorId);
    if (!serving.some((row) => row._id === appointmentId)) throw new DomainError('appointment.wrong_status');
    if (await Dismissal.exists({ supervisorId, open: true })) throw new DomainError('term.proposal_open');
    const profile = context.profiles.get(term.profile.id, term.profile.version);
    const verdict = mayDismiss(profile, { ground, finding, illegal });
    refuseBy(verdict);
    const article = verdict.article ?? 'ours';
    const _id = ids.uuid();
    await Dismissal.create({
      ...{ _id, bureauId, supervisorId, appointmentId, ground, article, finding, illegal, open: true },
      evidenceSealed: crypto.seal(evidence, dismissalContext(_id)),
      ...{ proposedAt: clock.now(), proposedBy: actor.id },
    });
    // Whoever proposes at the same moment is told that something changed.
    await changeTerm(term, clock.now(), {});
    const object = { kind: 'appointment', id: appointmentId } as const;
    const data = { no, ground, article };
    await appendEvent(context, { type: 'term.dismissalProposed', bureauId, object, data });
    const task = { bureauId, object, subject: no, article, occasion: _id };
    await openTask(context, { ...task, kind: 'decideDismissal' });
  });
}

import { DomainError } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Dismissal } from '../../models/dismissal.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { mayDismiss } from '../../profiles/decisions/mayDismiss.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { changeTerm } from './changeTerm.ts';
import { refuseBy } from './refuseBy.ts';

/** A founded ground with what it rests on, and who found it. */
export interface Proposal {
  /** Code of a ground of the term's own document. */
  ground: string;
  finding: { serious?: boolean | undefined; seriousConsequences?: boolean | undefined };
  /** The act was illegal as well. */
  illegal: boolean;
  evidence: string;
  /** They cannot decide it. */
  proposedBy: string;
}

/** Where evidence and reasons of a dismissal are stored, for the field encryption. */
export const dismissalContext = (dismissalId: string): string => `dismissal:${dismissalId}`;

/**
 * Writes a proposal to dismiss, for somebody else to decide; the rights stay until then. Who may do so is the caller's
 * question. Call it in the caller's transaction.
 * @throws DomainError `appointment.wrong_status`, `term.proposal_open`, `term.not_allowed`, `request.conflict`
 */
export async function putProposal(
  context: CommandContext,
  term: AppointmentDoc,
  { ground, finding, illegal, evidence, proposedBy }: Proposal,
): Promise<void> {
  const { clock, crypto, ids } = context;
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
    ...{ proposedAt: clock.now(), proposedBy },
  });
  // Whoever proposes at the same moment is told that something changed.
  await changeTerm(term, clock.now(), {});
  const object = { kind: 'appointment', id: appointmentId } as const;
  const data = { no, ground, article };
  await appendEvent(context, { type: 'term.dismissalProposed', bureauId, object, data });
  const task = { bureauId, object, subject: no, article, occasion: _id };
  await openTask(context, { ...task, kind: 'decideDismissal' });
}

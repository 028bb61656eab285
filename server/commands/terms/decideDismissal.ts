import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Dismissal, type DismissalDoc } from '../../models/dismissal.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayDismiss } from '../../profiles/decisions/mayDismiss.ts';
import { refused } from '../../profiles/decisions/verdict.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { CommandContext, StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { endInquiry } from './endInquiry.ts';
import { finishTerm } from './finishTerm.ts';
import { dismissalContext } from './proposeDismissal.ts';
import { recordTransfer, type TransferInput } from './recordTransfer.ts';
import { refuseBy } from './refuseBy.ts';

/** Dismiss; keep although founded, where the document leaves that choice; or find the ground not proven. */
export const dismissalDecisions = ['dismiss', 'keep', 'unfounded'] as const;
export type DismissalDecision = (typeof dismissalDecisions)[number];

/** What the second person decides. */
export interface DismissalInput extends TermRef {
  decision: DismissalDecision;
  /** Read by the person when they are dismissed. */
  reason: string;
  /** To whom an illegal act goes; required where the document orders the transfer. */
  transfer?: TransferInput | undefined;
}

/**
 * Decides a proposed dismissal. Two people: whoever proposed it cannot decide it (ours). Where a founded ground
 * binds, keeping the person is no choice; where an illegal act must be handed over, there is no dismissal without
 * the record of it.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `term.no_proposal`,
 *   `term.second_person`, `term.not_allowed`, `input.invalid`
 */
export async function decideDismissal(
  context: StaffContext,
  { decision, reason, transfer, ...ref }: DismissalInput,
): Promise<void> {
  const { actor, clock, crypto } = context;
  await inTransaction(async () => {
    const term = await termFor(actor, 'term.decide', ref);
    const proposal = await Dismissal.findOne({ supervisorId: term.supervisorId, open: true }).lean();
    if (!proposal) throw new DomainError('term.no_proposal');
    if (proposal.proposedBy === actor.id) throw new DomainError('term.second_person');
    const profile = context.profiles.get(term.profile.id, term.profile.version);
    const { ground, illegal } = proposal;
    const { serious, seriousConsequences } = proposal.finding;
    const finding = { serious: serious === true, seriousConsequences: seriousConsequences === true };
    const verdict = mayDismiss(profile, { ground, finding, illegal });
    refuseBy(verdict);
    if (decision === 'keep' && !verdict.keepOffered) {
      refuseBy(refused(verdict.article, '此项查实后应当停止聘用，不能保留；认为不成立的请选“不成立”。'));
    }
    const dismissing = decision === 'dismiss';
    const problems = transferProblems(dismissing, illegal, verdict.transferNeeded, transfer);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });

    const reasonSealed = crypto.seal({ reason }, dismissalContext(proposal._id));
    const decided = { decision, decidedAt: clock.now(), decidedBy: actor.id, reasonSealed };
    const { matchedCount } = await Dismissal.updateOne(
      { _id: proposal._id, open: true },
      { $set: decided, $unset: { open: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    if (dismissing) await dismiss(context, term, proposal, reason);
    else await decline(context, term, proposal, { decision, reason });
    if (dismissing && transfer) {
      await recordTransfer(context, term, { ...transfer, dismissalId: proposal._id });
    }
  });
}

function transferProblems(
  dismissing: boolean,
  illegal: boolean,
  needed: boolean,
  transfer: TransferInput | undefined,
): Problem[] {
  const path = 'transfer';
  if (dismissing && needed && !transfer) {
    const message = '有违法行为的须移交相关部门，请写明移交给哪个部门、移交什么。';
    return [{ path, code: 'required', message }];
  }
  if (transfer && !(dismissing && illegal)) {
    return [{ path, code: 'not_allowed', message: '只有因违法行为解聘时才登记移交，请去掉移交内容。' }];
  }
  return [];
}

/** Ends the running term and a renewal that has not begun; the event tells the person. */
async function dismiss(
  context: CommandContext,
  { _id, bureauId, no, supervisorId }: AppointmentDoc,
  { ground, article }: DismissalDoc,
  reason: string,
): Promise<void> {
  const on = beijingDay(context.clock.now());
  for (const row of await servingTerms(supervisorId)) {
    const ending = { on, article, ground, reason, answers: ['decideDismissal'] as const };
    await finishTerm(context, row, { move: 'dismiss', ...ending });
  }
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(context, { type: 'term.dismissed', bureauId, object, data: { no, ground, article } });
}

async function decline(
  context: CommandContext,
  { _id, bureauId, no, supervisorId }: AppointmentDoc,
  { appointmentId, ground }: DismissalDoc,
  { decision, reason }: { decision: DismissalDecision; reason: string },
): Promise<void> {
  const outcome = decision === 'keep' ? 'kept' : 'unfounded';
  await endInquiry(context, supervisorId, { outcome, note: reason });
  const about = { kind: 'appointment', id: appointmentId } as const;
  await closeTasks(context, { object: about, kinds: ['decideDismissal'], state: 'done' });
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(context, {
    type: 'term.dismissalDeclined',
    bureauId,
    object,
    data: { no, ground, decision },
  });
}

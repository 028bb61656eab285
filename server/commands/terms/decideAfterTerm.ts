import { DomainError } from '../../domain/errors.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import {
  type AfterTermDecision,
  type AfterTermOption,
  afterTerm,
} from '../../profiles/decisions/afterTerm.ts';
import { type TermRef, termFor } from '../../queries/terms/termFor.ts';
import type { StaffContext } from '../context.ts';
import { finishTerm } from './finishTerm.ts';
import { renew } from './renew.ts';

/** What was decided about a term whose last day is over. */
export interface AfterTermInput extends TermRef {
  decision: AfterTermDecision;
  /** Why, in words for the person; the need, for a renewal. */
  note: string;
}

type Act = (
  context: StaffContext,
  term: AppointmentDoc,
  option: AfterTermOption,
  note: string,
) => Promise<void>;

/** 另聘 and 终止 end the term alike; which of them it was stays on record in the event. */
const endIt: Act = async (context, term, { decision, article }, note) => {
  const { _id, bureauId, no, termEnd } = term;
  const ending = { on: termEnd, article, reason: note.trim() || undefined };
  await finishTerm(context, term, { move: 'end', ...ending, answers: ['decideAfterTerm'] });
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(context, { type: 'term.ended', bureauId, object, data: { no, decision, article } });
};

const acts: Record<AfterTermDecision, Act> = {
  renew: async (context, term, _option, note) => void (await renew(context, term, note)),
  reappointOther: endIt,
  end: endIt,
};

/**
 * Records what becomes of a term that ran out where the document leaves that to a decision: 续聘、另聘、终止.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`, `appointment.wrong_status`,
 *   `term.not_allowed`
 */
export async function decideAfterTerm(
  context: StaffContext,
  { decision, note, ...ref }: AfterTermInput,
): Promise<void> {
  await inTransaction(async () => {
    const term = await termFor(context.actor, 'term.decide', ref);
    if (term.status !== 'ended_awaiting_decision') throw new DomainError('appointment.wrong_status');
    const profile = context.profiles.get(term.profile.id, term.profile.version);
    const option = afterTerm(profile).options.find((one) => one.decision === decision);
    if (!option) throw new DomainError('appointment.wrong_status');
    await acts[decision](context, term, option, note);
  });
}

import type { Day } from '../../domain/calendar/days.ts';
import { type TermStep, termStep } from '../../domain/terms/termStep.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { onExpiry } from '../../profiles/decisions/onExpiry.ts';
import { isRenewed } from '../../queries/terms/servingTerms.ts';
import { moveAppointment } from '../appointments/moveAppointment.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';
import { changeTerm } from './changeTerm.ts';
import { finishTerm } from './finishTerm.ts';

/** What was done about a term; `skipped` when another worker had done it already. */
export type Advance = 'noticed' | 'waiting' | 'lapsed' | 'awaiting' | 'continued' | 'closed' | 'skipped';

/**
 * Does the one thing that is due for a term today. Call it inside a transaction: whoever finds the term not due
 * any more does nothing, so that it may run at once in several workers and again after a crash.
 * @throws DomainError `request.conflict` when somebody changed the term at the same moment
 */
export async function advanceTerm(context: CommandContext, id: string, today: Day): Promise<Advance> {
  const term = await Appointment.findOne({ _id: id, nextCheckOn: { $lte: today } }).lean();
  if (!term) return 'skipped';
  const renewed = await isRenewed(term);
  const step = termStep({ ...term, renewed }, today);
  const run = runners[step.kind] as Runner<TermStep['kind']>;
  return run({ context, term, renewed }, step);
}

type Runner<K extends TermStep['kind']> = (
  due: { context: CommandContext; term: AppointmentDoc; renewed: boolean },
  step: Extract<TermStep, { kind: K }>,
) => Promise<Advance>;

const runners: { [K in TermStep['kind']]: Runner<K> } = {
  async notice({ context, term }, { notice, nextCheckOn }) {
    const { _id, bureauId, no, consent } = term;
    const now = context.clock.now();
    // Everybody is asked, whether or not the document needs the answer (ours).
    const asked = consent ? {} : { consent: { state: 'asked' as const, at: now } };
    await changeTerm(term, now, { nextCheckOn, ...asked }, { push: { noticesSent: notice } });
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'term.noticed', bureauId, object, data: { no, notice } });
    const task = { bureauId, object, subject: no, kind: 'decideRenewal', article: 'ours' } as const;
    await openTask(context, { ...task, dueOn: term.termEnd });
    return 'noticed';
  },
  async wait({ term }, { nextCheckOn }) {
    await Appointment.updateOne({ _id: term._id, revision: term.revision }, { $set: { nextCheckOn } });
    return 'waiting';
  },
  async none({ term }) {
    await Appointment.updateOne({ _id: term._id, revision: term.revision }, { $unset: { nextCheckOn: 1 } });
    return 'closed';
  },
  async expire({ context, term, renewed }) {
    const profile = context.profiles.get(term.profile.id, term.profile.version);
    const { move, article: clause } = onExpiry(profile);
    const outcome = renewed ? 'continue' : move;
    const to = await expiries[outcome](context, term, clause);
    const article = renewed ? null : clause;
    const { _id, bureauId, no } = term;
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'term.expired', bureauId, object, data: { no, to, article } });
    return advances[outcome];
  },
};

const advances = { lapse: 'lapsed', awaitDecision: 'awaiting', continue: 'continued' } as const;

/** What becomes of a term after its last day, and the status that it then has. */
const expiries = {
  async lapse(context: CommandContext, term: AppointmentDoc, article: string) {
    await finishTerm(context, term, { move: 'lapse', on: term.termEnd, article, answers: [] });
    return 'lapsed';
  },
  async awaitDecision(context: CommandContext, term: AppointmentDoc, article: string) {
    const { _id, bureauId, no: subject, termEnd } = term;
    const object = { kind: 'appointment', id: _id } as const;
    const set = { end: { on: termEnd, article } };
    const to = await moveAppointment(term, 'awaitDecision', context.clock.now(), {
      set,
      unset: ['nextCheckOn'],
    });
    await closeTasks(context, { object, kinds: ['decideRenewal'], state: 'cancelled' });
    await openTask(context, { bureauId, object, subject, kind: 'decideAfterTerm', article });
    return to;
  },
  async continue(context: CommandContext, term: AppointmentDoc) {
    const set = { end: { on: term.termEnd } };
    return moveAppointment(term, 'continue', context.clock.now(), { set, unset: ['nextCheckOn'] });
  },
};

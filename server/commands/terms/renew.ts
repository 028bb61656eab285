import { DomainError } from '../../domain/errors.ts';
import { expiresOn } from '../../domain/terms/termStep.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Bureau } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { mayRenew } from '../../profiles/decisions/mayRenew.ts';
import { inForce } from '../../profiles/resolve.ts';
import { isRenewed } from '../../queries/terms/servingTerms.ts';
import { moveAppointment } from '../appointments/moveAppointment.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { changeTerm } from './changeTerm.ts';
import { refuseBy } from './refuseBy.ts';
import { nextTermStart, startNextTerm } from './startNextTerm.ts';

/**
 * Renews a term under the rule-set that the bureau follows now. The old term runs to its last day; one that is over
 * already is closed at once. Call it inside the transaction of a command.
 * @throws DomainError `term.already_renewed`, `term.not_allowed`, `appointment.wrong_status`, `request.conflict`
 */
export async function renew(
  context: CommandContext,
  term: AppointmentDoc,
  need: string,
): Promise<{ no: string }> {
  const { _id, bureauId, no, termEnd } = term;
  const now = context.clock.now();
  const today = beijingDay(now);
  if (!['active', 'under_inquiry', 'ended_awaiting_decision'].includes(term.status)) {
    throw new DomainError('appointment.wrong_status');
  }
  if (await isRenewed(term)) throw new DomainError('term.already_renewed');
  const bureau = await Bureau.findById(bureauId, { profile: 1 }).lean();
  if (!bureau) throw new DomainError('bureau.not_found');
  const profile = context.profiles.get(bureau.profile.id, bureau.profile.version);
  const verdict = mayRenew(profile, {
    consent: term.consent?.state,
    needStated: need.trim() !== '',
    ...{ today, termEnd },
    profileInForce: inForce(profile, today) && inForce(profile, nextTermStart(term, today)),
  });
  refuseBy(verdict);

  const next = await startNextTerm(context, term, { profile, need });
  const over = today > termEnd;
  if (over) {
    const set = { end: { on: termEnd } };
    await moveAppointment(term, 'continue', now, { set, unset: ['nextCheckOn'] });
  } else {
    await changeTerm(term, now, { nextCheckOn: expiresOn(termEnd) });
  }
  const object = { kind: 'appointment', id: _id } as const;
  await closeTasks(context, { object, kinds: ['decideRenewal', 'decideAfterTerm'], state: 'done' });
  const data = { no, nextId: next.id, nextNo: next.no, article: verdict.article };
  await appendEvent(context, { type: 'term.renewed', bureauId, object, data });
  return { no: next.no };
}

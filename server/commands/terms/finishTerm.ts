import type { Day } from '../../domain/calendar/days.ts';
import type { TaskKind } from '../../domain/tasks/kinds.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { moveAppointment } from '../appointments/moveAppointment.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';
import { termClosers } from './closers.ts';
import { dropProposal, settleInquiry } from './settleCases.ts';

/** How a term ends for good. */
export interface Ending {
  move: 'lapse' | 'end' | 'dismiss' | 'resign';
  /** Last day with rights. */
  on: Day;
  article: string;
  ground?: string;
  /** In words for the person. */
  reason?: string | undefined;
  /** Tasks that this ending is the answer to; others about the term fall away. */
  answers: readonly TaskKind[];
}

/** Where the reason of an end is stored, for the field encryption. */
export const endReasonContext = (appointmentId: string): string => `end:${appointmentId}`;

const tasksOfATerm: readonly TaskKind[] = [
  ...([
    'decideRenewal',
    'decideAfterTerm',
    'recordResignation',
    'decideDismissal',
    'issueCertificates',
  ] as const),
];

/**
 * Ends a term for good: state, what hung on it, and what staff have to do afterwards (the published list, the
 * certificates). Call it in the transaction of the command or job, which appends its own event.
 * @throws DomainError `appointment.wrong_status`, `request.conflict`
 */
export async function finishTerm(
  context: CommandContext,
  term: AppointmentDoc,
  { move, on, article, ground, reason, answers }: Ending,
): Promise<void> {
  const { _id, bureauId, no: subject, supervisorId } = term;
  const object = { kind: 'appointment', id: _id } as const;
  const end = { on, article, ...(ground ? { ground } : {}) };
  const sealed = reason ? { endReasonSealed: context.crypto.seal(reason, endReasonContext(_id)) } : {};
  await moveAppointment(term, move, context.clock.now(), {
    set: { end, ...sealed },
    unset: ['nextCheckOn'],
  });
  await closeTasks(context, { object, kinds: answers, state: 'done' });
  const others = tasksOfATerm.filter((kind) => !answers.includes(kind));
  await closeTasks(context, { object, kinds: others, state: 'cancelled' });
  await settleInquiry(context, supervisorId, move === 'dismiss' ? 'dismissed' : 'overtaken');
  await dropProposal(supervisorId);
  for (const close of Object.values(termClosers)) await close(context, term);

  if (term.status === 'appointed') return;
  const { publish, certs } = context.profiles.get(term.profile.id, term.profile.version).appointment;
  const task = { bureauId, object, subject, occasion: 'end' };
  // Where the document is silent a name is public only by the person's own consent, and comes off the list as well.
  if (publish || term.publishConsentAt) {
    await openTask(context, { ...task, kind: 'publishList', article: publish?.article ?? 'ours' });
  }
  if (certs) await openTask(context, { ...task, kind: 'recallCertificates', article: 'ours' });
}

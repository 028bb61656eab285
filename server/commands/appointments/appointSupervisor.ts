import { cardFromAnswers } from '../../domain/appointments/cardFromAnswers.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { ApplicationDoc } from '../../models/application.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import { publication } from '../../profiles/decisions/publication.ts';
import type { Profile } from '../../profiles/schema.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { moveApplication } from '../applications/moveApplication.ts';
import type { StaffContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { appointmentChecks } from './appointmentChecks.ts';
import { createTerm } from './createTerm.ts';
import { draftCertificates } from './draftCertificates.ts';
import { requireTerm } from './requireAuthority.ts';

/** The decision to appoint. `revision` is the one of the application that staff looked at. */
export interface AppointInput {
  /** Number of the application. */
  no: string;
  revision: number;
  /** `YYYY-MM-DD`, a later first day than today's. */
  startOn?: string | undefined;
}

/**
 * Appoints the person behind a shortlisted or pooled application: the term by the rule-set that the application
 * follows, drafts of every certificate, and what staff must do next. The office begins when the certificates
 * are issued (`activateSupervisor`).
 * @returns number and days of the term
 * @throws DomainError `application.not_found`, `permission.denied`, `request.conflict`,
 *   `application.wrong_status`, `appointment.not_allowed`, `appointment.already_serving`
 */
export async function appointSupervisor(
  context: StaffContext,
  { no, revision, startOn }: AppointInput,
): Promise<{ no: string; termStart: string; termEnd: string }> {
  const { actor, clock, crypto, profiles } = context;
  return inTransaction(async () => {
    const application = await findApplication(actor, no);
    authorize(actor, 'appointment.appoint', application);
    if (application.revision !== revision) throw new DomainError('request.conflict');
    const now = clock.now();
    const { _id: applicationId, bureauId, personId, mode } = application;
    const pinned = { id: application.profile.id, version: application.profile.version };
    const profile = profiles.get(pinned.id, pinned.version);
    const unit = await getBureau(bureauId, now);
    const { start: termStart, end: termEnd } = requireTerm(profile, unit, {
      decidedOn: beijingDay(now),
      startOn,
    });
    for (const check of appointmentChecks) await check(context, application);

    const decided = { decidedAt: now, decidedBy: actor.id };
    await moveApplication(application, 'appoint', now, decided);
    const answers = crypto.open<Answers>(application.answersSealed, `answers:${applicationId}`);
    const term = await createTerm(context, {
      ...cardFromAnswers(answers),
      ...{
        bureauId,
        profile: pinned,
        personId: personId ?? undefined,
        applicationId,
        mode,
        status: 'appointed',
        termStart,
        termEnd,
      },
    });
    await draftCertificates(context, profile, { bureauId, appointmentId: term._id });
    await openTasks(context, profile, { bureauId, appointmentId: term._id, no: term.no });
    await recordAppointment(context, application, { ...term, termStart, termEnd });
    return { no: term.no, termStart, termEnd };
  });
}

/** What staff owe now. The list is published only where the document says so (trap 9). */
async function openTasks(
  context: StaffContext,
  profile: Profile,
  { bureauId, appointmentId, no: subject }: { bureauId: string; appointmentId: string; no: string },
): Promise<void> {
  const object = { kind: 'appointment', id: appointmentId } as const;
  const certificates = certificatesNeeded(profile, { issued: [] });
  if (!certificates.ok) {
    const article = certificates.article ?? 'ours';
    await openTask(context, { bureauId, kind: 'issueCertificates', object, subject, article });
  }
  const published = publication(profile, { consented: false });
  if (published.ok) {
    const article = published.article ?? 'ours';
    await openTask(context, { bureauId, kind: 'publishList', object, subject, article });
  }
}

/** One event for each of the two matters that changed. */
async function recordAppointment(
  context: StaffContext,
  { _id, bureauId, no, status: from, mode }: ApplicationDoc,
  term: { _id: string; no: string; termNo: number; termStart: string; termEnd: string },
): Promise<void> {
  await appendEvent(context, {
    type: 'application.appointed',
    bureauId,
    object: { kind: 'application', id: _id },
    data: { no, from, appointmentNo: term.no },
  });
  const { termNo, termStart, termEnd } = term;
  await appendEvent(context, {
    type: 'appointment.appointed',
    bureauId,
    object: { kind: 'appointment', id: term._id },
    data: { no: term.no, mode, termNo, termStart, termEnd },
  });
}

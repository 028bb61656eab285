import { authorityOf } from '../../commands/appointments/requireAuthority.ts';
import type { StaffContext } from '../../commands/context.ts';
import { applicationMoves } from '../../domain/applications/machine.ts';
import { articleInWords } from '../../domain/articles.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { term } from '../../profiles/decisions/term.ts';
import { findApplication } from '../applications/findApplication.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * What an appointment of this application would be today, or why there can be none: asked before the decision.
 * @throws DomainError `application.not_found`, `permission.denied`
 */
export async function previewAppointment(ctx: StaffContext, { no }: { no: string }) {
  const application = await findApplication(ctx.actor, no);
  authorize(ctx.actor, 'application.read', application);
  const { _id, bureauId, profile: pinned, status, revision } = application;
  const profile = ctx.profiles.get(pinned.id, pinned.version);
  const now = ctx.clock.now();
  const unit = await getBureau(bureauId, now);
  const authority = authorityOf(profile, unit);
  const span = term(profile, { decidedOn: beijingDay(now) });
  const made = await Appointment.findOne({ applicationId: _id }, { no: 1 }).lean();
  const isTime = applicationMoves.appoint.from.some((from) => from === status);
  const reason = [authority, span].flatMap((verdict) => (verdict.ok ? [] : [verdict.reason]))[0] ?? null;
  return {
    revision,
    /** Number of the term, once there is one. */
    appointmentNo: made?.no ?? null,
    isTime,
    mayDecide: can(ctx.actor, 'appointment.appoint', application),
    reason,
    term: span.ok
      ? { start: span.start, end: span.end, article: span.article && articleInWords(span.article) }
      : null,
  };
}

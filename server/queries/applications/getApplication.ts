import type { StaffContext } from '../../commands/context.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import { Delivery } from '../../models/delivery.ts';
import { Event } from '../../models/event.ts';
import { authorize } from '../../permissions/permissions.ts';
import { listContentChecks } from '../contentChecks/listContentChecks.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { staffNames } from '../staff/staffNames.ts';
import { listOpinionLinks } from '../unitOpinions/listOpinionLinks.ts';
import { findApplication } from './findApplication.ts';
import { listScores } from './listScores.ts';
import { modeLabelOf } from './modeLabelOf.ts';
import { recordView } from './recordView.ts';

/**
 * One application with everything staff need to decide: answers, what happened to it, and what became of
 * the notices about it. Reading it is itself an event.
 * @throws DomainError `application.not_found`, `permission.denied`
 */
export async function getApplication(ctx: StaffContext, { no }: { no: string }) {
  const application = await findApplication(ctx.actor, no);
  authorize(ctx.actor, 'application.read', application);
  await recordView(ctx, application);
  const { _id, bureauId, answersSealed, reasonSealed, profile } = application;
  const about = { 'object.kind': 'application', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const scores = await listScores(ctx, _id);
  const actors = events.filter(({ actor }) => actor.kind === 'staff').map(({ actor }) => actor.id);
  const reviewers = scores.map(({ reviewerId }) => reviewerId);
  return {
    application,
    definition: application.definition as FormDefinition,
    answers: ctx.crypto.open<Answers>(answersSealed.buffer, `answers:${_id}`),
    reason: reasonSealed ? ctx.crypto.open<string>(reasonSealed.buffer, `reason:${_id}`) : null,
    modeLabel: modeLabelOf(ctx.profiles, application),
    events,
    staffNames: await staffNames(bureauId, [...actors, ...reviewers]),
    scores,
    contentChecks: await listContentChecks(no),
    opinionLinks: await listOpinionLinks(ctx, _id),
    profile: ctx.profiles.get(profile.id, profile.version),
    deliveries: await withGiven(await Delivery.find(about).sort({ createdAt: 1 }).lean()),
  };
}

export type ApplicationFile = Awaited<ReturnType<typeof getApplication>>;

import { reportAnswersContext } from '../../commands/authors/sealed.ts';
import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import { Activity } from '../../models/activity.ts';
import { Delivery } from '../../models/delivery.ts';
import { Event } from '../../models/event.ts';
import { Institution } from '../../models/institution.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { authorOf } from '../authors/authorOf.ts';
import { linesOf } from '../authors/linesOf.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { listEvidence } from '../evidence/listEvidence.ts';
import { visibleLeads } from '../leads/visibleLeads.ts';
import { visibleOpinions } from '../opinions/visibleOpinions.ts';
import { staffNames } from '../staff/staffNames.ts';
import { findReport } from './findReport.ts';

/**
 * One report with everything that whoever reviews it needs; reading it is an event. Of what came out of it only that which
 * the reader may know of.
 * @throws DomainError `report.not_found`, `permission.denied`
 */
export async function getReport(ctx: StaffContext, { no }: { no: string }) {
  const { actor, clock, crypto, profiles } = ctx;
  const report = await findReport(ctx, no);
  authorize(actor, 'report.read', report);
  const { _id, bureauId, profile, reporterId, institutionId, activityId } = report;
  const object = { kind: 'report', id: _id } as const;
  await appendEvent(ctx, { type: 'report.viewed', bureauId, object, data: { no } });
  const about = { 'object.kind': 'report', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const lines = await linesOf(crypto, object);
  const now = clock.now();
  const ofReport = { reportId: _id };
  const [theirs, others] = [await visibleLeads(actor, now), await visibleOpinions(actor, now)];
  const leads = await Lead.find({ $and: [theirs, ofReport] }, { no: 1, status: 1 })
    .sort({ receivedAt: 1 })
    .lean();
  const opinions = await Opinion.find({ $and: [others, ofReport] }, { no: 1, status: 1 })
    .sort({ receivedAt: 1 })
    .lean();
  const institution = institutionId ? await Institution.findById(institutionId, { name: 1 }).lean() : null;
  const activity = activityId ? await Activity.findById(activityId, { no: 1, title: 1 }).lean() : null;
  const people = [
    ...events.filter(({ actor: by }) => by.kind === 'staff').map(({ actor: by }) => by.id),
    ...lines.flatMap(({ by }) => by ?? []),
  ];
  const { answersSealed, ...row } = report;
  return {
    report: row,
    profile: profiles.get(profile.id, profile.version),
    definition: report.definition as FormDefinition,
    answers: crypto.open<Answers>(answersSealed, reportAnswersContext(_id)),
    institutionName: institution?.name ?? null,
    activity,
    author: await authorOf(ctx, reporterId),
    ...{ leads, opinions, lines, events },
    evidence: await listEvidence(object),
    deliveries: await withGiven(await Delivery.find(about).sort({ createdAt: 1 }).lean()),
    clocks: (await clocksOf({ kind: 'report', ids: [_id] }, beijingDay(clock.now()))).get(_id) ?? [],
    mayTell: can(actor, 'report.tell', report),
    mayReview: can(actor, 'report.review', report),
    staffNames: await staffNames(bureauId, people),
  };
}

export type ReportFile = Awaited<ReturnType<typeof getReport>>;

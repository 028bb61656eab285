import type { StaffContext } from '../../commands/context.ts';
import { identityNoteContext, leadAnswersContext, leadMessageContext } from '../../commands/leads/sealed.ts';
import { withoutReporter } from '../../domain/leads/identity.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import { Clock } from '../../models/clock.ts';
import { Delivery } from '../../models/delivery.ts';
import { Event } from '../../models/event.ts';
import { IdentityRequest } from '../../models/identityRequest.ts';
import { Institution } from '../../models/institution.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { LeadTransfer } from '../../models/leadTransfer.ts';
import { Reward } from '../../models/reward.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { listEvidence } from '../evidence/listEvidence.ts';
import { staffNames } from '../staff/staffNames.ts';
import { reporterWords } from '../vault/reporterOf.ts';
import { availableSteps } from './availableSteps.ts';
import { findLead } from './findLead.ts';
import { recordLeadView } from './recordLeadView.ts';

/**
 * One lead with everything that whoever works on it needs; reading it is an event. The vault is not among it.
 * @throws DomainError `lead.not_found`, `permission.denied`
 */
export async function getLead(ctx: StaffContext, { no }: { no: string }) {
  const { actor, clock, crypto } = ctx;
  const lead = await findLead(ctx, no);
  authorize(actor, 'lead.read', lead);
  await recordLeadView(ctx, lead);
  const { _id, bureauId, institutionId, masterId, reportId } = lead;
  const about = { 'object.kind': 'lead', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const messages = await LeadMessage.find({ leadId: _id }).sort({ at: 1, _id: 1 }).lean();
  const requests = await IdentityRequest.find({ leadId: _id }).sort({ askedAt: 1 }).lean();
  const transfers = await LeadTransfer.find({ leadId: _id }, { slipSealed: 0 }).sort({ at: 1 }).lean();
  const merged = await mergedOf(_id);
  const master = masterId ? await Lead.findById(masterId, { no: 1 }).lean() : null;
  const institution = institutionId ? await Institution.findById(institutionId, { name: 1 }).lean() : null;
  const words = await reporterWords(crypto, lead.reporterId);
  const mayKnowReward = can(actor, 'reward.read', lead);
  const [reward] = mayKnowReward
    ? await Reward.find({ leadId: _id }, { no: 1, status: 1 }).sort({ createdAt: -1 }).limit(1).lean()
    : [];
  const found = await clocksOf({ kind: 'lead', ids: [_id] }, beijingDay(clock.now()));
  const clocks = found.get(_id) ?? [];
  const people = [
    ...events.filter(({ actor: by }) => by.kind === 'staff').map(({ actor: by }) => by.id),
    ...messages.flatMap(({ by }) => by ?? []),
    ...requests.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy ?? askedBy]),
    ...(lead.assigneeId ? [lead.assigneeId] : []),
  ];
  return {
    lead,
    definition: lead.definition as FormDefinition,
    answers: crypto.open<Answers>(lead.answersSealed, leadAnswersContext(_id)),
    /** Names and numbers of the reporter, taken out of whatever they wrote before anybody reads it. */
    hide: (text: string) => withoutReporter(text, words),
    institutionName: institution?.name ?? null,
    masterNo: master?.no ?? null,
    merged,
    messages: messages.map(({ textSealed, ...row }) => ({
      ...row,
      text: withoutReporter(crypto.open<string>(textSealed, leadMessageContext(row._id)), words),
    })),
    requests: requests.map(({ noteSealed, ...row }) => ({
      ...row,
      note: crypto.open<string>(noteSealed, identityNoteContext(row._id)),
    })),
    transfers,
    reward: reward ?? null,
    events,
    evidence: [
      ...(await listEvidence({ kind: 'lead', id: _id })),
      // The report itself is not for handlers: it says who went there.
      ...(reportId ? await listEvidence({ kind: 'report', id: reportId }) : []),
    ],
    deliveries: await withGiven(await Delivery.find(about).sort({ createdAt: 1 }).lean()),
    clocks,
    steps: availableSteps(actor, lead, clocks),
    staffNames: await staffNames(bureauId, people),
    readerId: actor.id,
    now: clock.now(),
    rights: {
      askIdentity: can(actor, 'identity.request', lead),
      decideIdentity: can(actor, 'identity.decide', lead),
      tell: can(actor, 'lead.tell', lead),
      note: can(actor, 'lead.work', lead),
    },
  };
}

/** What was merged into a lead, in the order of arrival, and whether an answer is owed there. */
async function mergedOf(masterId: string) {
  const rows = await Lead.find({ masterId, status: 'duplicate' }, { no: 1, receivedAt: 1 })
    .sort({ receivedAt: 1 })
    .lean();
  const ids = rows.map(({ _id }) => _id);
  const owed = await Clock.find(
    { 'object.kind': 'lead', 'object.id': { $in: ids }, kind: 'lead.answer', state: 'running' },
    { object: 1 },
  ).lean();
  return rows.map(({ _id, no, receivedAt }) => {
    return { no, receivedAt, owed: owed.some(({ object }) => object.id === _id) };
  });
}

export type LeadFile = Awaited<ReturnType<typeof getLead>>;

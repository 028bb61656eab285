import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceTerms } from '../../../../../server/commands/terms/advanceTerms.ts';
import { giveConsent } from '../../../../../server/commands/terms/giveConsent.ts';
import { renewTerm } from '../../../../../server/commands/terms/renewTerm.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { firstCheckOn } from '../../../../../server/domain/terms/termStep.ts';
import { Appointment, type AppointmentDoc } from '../../../../../server/models/appointment.ts';
import { Certificate } from '../../../../../server/models/certificate.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { currentAppointment } from '../../../../../server/queries/appointments/currentAppointment.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { consentSaid } from '../../../../support/shortForms.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

/**
 * The fake clock: a whole term with its renewal and a second one that runs out, under each of the five documents.
 * The first terms end on 29 February 2028; in the middle of each notice window the job does not run for three days.
 */
const firstEnd = '2028-02-29';
/** First term: the start that makes it end on 29 February; last day of the second; what becomes of that one. */
const documents = [
  // SC 9, 10(6); CQ 6; IM 11: two years. LC 12, 13; HN 6, 9(6): three.
  { id: 'shucheng', start: '2026-03-01', secondEnd: '2030-02-28', after: 'lapsed', article: '9,10(6)' },
  { id: 'chongqing', start: '2026-03-01', secondEnd: '2030-02-28', after: 'lapsed', article: '6' },
  { id: 'lincang', start: '2025-03-01', secondEnd: '2031-02-28', after: 'lapsed', article: '13' },
  {
    ...{ id: 'inner-mongolia', start: '2026-03-01', secondEnd: '2030-02-28' },
    ...{ after: 'ended_awaiting_decision', article: '11' },
  },
  {
    ...{ id: 'hunan', start: '2025-03-01', secondEnd: '2031-02-28' },
    ...{ after: 'ended_awaiting_decision', article: '6,9(6)' },
  },
] as const;

interface Served {
  document: (typeof documents)[number];
  personId: string;
  first: AppointmentDoc;
}

let corps: Corps;
let served: Served[];

beforeAll(async () => {
  corps = await startCorps('2026-03-01');
  served = [];
  for (const document of documents) {
    const personId = randomUUID();
    const bureauId = await corps.bureau(document.id);
    const nextCheckOn = firstCheckOn(firstEnd);
    const changes = { personId, termStart: document.start, termEnd: firstEnd, nextCheckOn };
    const first = await buildAppointment(corps.services, { bureauId, ...changes });
    served.push({ document, personId, first });
  }
});
afterAll(() => corps.stop());

const nothing = {
  ...{ noticed: 0, waiting: 0, lapsed: 0, awaiting: 0, continued: 0, closed: 0, skipped: 0, failed: 0 },
};

/** Runs the job every day from `from` to `to`, except on the days on which the machine is down; twice a day. */
async function live(from: string, to: string, down: readonly string[] = []): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    corps.goTo(day);
    for (const { personId, first } of served) {
      // Rights are judged by dates, whether or not the job runs.
      const { termEnd } = (await Appointment.findOne({ supervisorId: first.supervisorId })
        .sort({ termNo: -1 })
        .lean()) ?? { termEnd: '' };
      const found = await currentAppointment(personId, corps.services.clock.now());
      expect(found?.inForce, `${day} ${termEnd}`).toBe(day <= termEnd);
    }
    if (down.includes(day)) continue;
    await advanceTerms(corps.services);
    expect(await advanceTerms(corps.services), day).toEqual(nothing);
    await corps.handleEvents();
  }
}

const eventsOf = async (id: string) =>
  (
    await Event.find({ 'object.id': id, type: /^term\./ })
      .sort({ at: 1 })
      .lean()
  ).map(({ type, data }) => `${type} ${data.notice ?? data.to ?? data.state ?? ''}`.trim());
const messagesOf = async (personId: string) =>
  (await Delivery.find({ personId }).sort({ createdAt: 1 }).lean()).map(({ kind }) => kind);
const tasksOf = async (id: string) =>
  (await Task.find({ 'object.id': id }).sort({ createdAt: 1, _id: 1 }).lean()).map(
    ({ kind, state }) => `${kind} ${state}`,
  );

describe('a first term that is renewed', () => {
  it('T-60 and T-30: everybody is asked once, the second late after three days without the job', async () => {
    await live('2027-12-25', '2028-02-09', ['2028-01-29', '2028-01-30', '2028-01-31']);
    for (const { first, personId } of served) {
      expect(await eventsOf(first._id)).toEqual(['term.noticed T-60', 'term.noticed T-30']);
      const sent = await Event.find({ 'object.id': first._id, type: 'term.noticed' }).sort({ at: 1 }).lean();
      expect(sent.map(({ at }) => at.toISOString().slice(0, 10))).toEqual(['2027-12-31', '2028-02-01']);
      expect(await messagesOf(personId)).toEqual(['termExpiring', 'termExpiring']);
      expect(await tasksOf(first._id)).toEqual(['decideRenewal open']);
    }
  });

  it('a person decides the renewal; SC 9 and LC 13 need consent and a stated need', async () => {
    for (const { document, first, personId } of served) {
      corps.goTo('2028-02-10');
      const approver = corps.staff(first.bureauId, 'approver');
      const renew = async (need: string) => {
        const revision = (await Appointment.findById(first._id).lean())?.revision ?? 0;
        return renewTerm(approver, { no: first.no, need, revision });
      };
      const article = new Map<string, string>([
        ['shucheng', '9'],
        ['lincang', '13'],
      ]).get(document.id);
      if (article) {
        expect(await refusalOf(renew('工作需要'))).toMatchObject({ code: 'term.not_allowed', article });
        await giveConsent(corps.person(personId), { personId, no: first.no, ...consentSaid('given') });
        expect(await refusalOf(renew(' '))).toMatchObject({ code: 'term.not_allowed', article });
      }
      corps.goTo('2028-02-11');
      const { no } = await renew('辖区定点机构增加，工作需要。');
      const next = await Appointment.findOne({ no }).lean();
      expect(next).toMatchObject({
        ...{ supervisorId: first.supervisorId, termNo: 2, status: 'active', personId },
        ...{ termStart: '2028-03-01', termEnd: document.secondEnd },
        nextCheckOn: addDays(document.secondEnd, -60),
      });
      const { certs } = corps.services.profiles.get(document.id).appointment;
      const drafts = await Certificate.find({ appointmentId: next?._id }).lean();
      expect(drafts.map(({ kind }) => kind).sort()).toEqual([...(certs?.value ?? [])].sort());
      const publishes = document.id === 'inner-mongolia' ? [] : ['publishList open'];
      expect(await tasksOf(next?._id ?? '')).toEqual(['issueCertificates open', ...publishes]);
      expect(await tasksOf(first._id)).toEqual(['decideRenewal done']);
      expect(await refusalOf(renew('再来一次'))).toMatchObject({ code: 'term.already_renewed' });
    }
  });

  it('runs to 29 February and is followed without a gap', async () => {
    await live('2028-02-12', '2028-03-10');
    for (const { first, personId } of served) {
      expect(await Appointment.findById(first._id).lean()).toMatchObject({
        status: 'renewed',
        end: { on: firstEnd },
      });
      expect((await Appointment.findById(first._id).lean())?.nextCheckOn).toBeUndefined();
      expect((await eventsOf(first._id)).slice(-2)).toEqual(['term.renewed', 'term.expired renewed']);
      expect(await messagesOf(personId)).toEqual(['termExpiring', 'termExpiring', 'termRenewed']);
    }
  });
});

describe('a second term that nobody renews', () => {
  it('after three days without the job only what is due is sent, and at the end what the document says', async () => {
    // The window of the two-year documents, then of the three-year ones; T-60 is 30 December, T-30 29 January.
    for (const year of [2030, 2031]) {
      const down = [`${year - 1}-12-29`, `${year - 1}-12-30`, `${year - 1}-12-31`];
      await live(`${year - 1}-12-26`, `${year}-03-08`, down);
    }
    for (const { document, first, personId } of served) {
      const { supervisorId } = first;
      const second = await Appointment.findOne({ supervisorId, termNo: 2 }).lean();
      const { after, article, secondEnd } = document;
      expect(second, document.id).toMatchObject({ status: after, end: { on: secondEnd, article } });
      expect(second?.nextCheckOn).toBeUndefined();
      expect(await eventsOf(second?._id ?? '')).toEqual([
        ...['term.noticed T-60', 'term.noticed T-30', `term.expired ${after}`],
      ]);
      expect((await messagesOf(personId)).slice(3)).toEqual(['termExpiring', 'termExpiring', 'termEnded']);
      const tasks = await tasksOf(second?._id ?? '');
      expect(tasks).toContain('decideRenewal cancelled');
      // Lapsed without any human act: the list and the badge are what is left to do. Otherwise a decision is.
      const lapsed = after === 'lapsed';
      expect(tasks.includes('recallCertificates open')).toBe(lapsed);
      expect(tasks.filter((task) => task === 'publishList open')).toHaveLength(
        // When it began and, where it lapsed, when it ended; nowhere where the document is silent (trap 9).
        document.id === 'inner-mongolia' ? 0 : lapsed ? 2 : 1,
      );
      expect(tasks.includes('decideAfterTerm open')).toBe(!lapsed);
    }
  });

  it('no storm afterwards: a month of runs finds nothing', async () => {
    const before = await Event.countDocuments();
    await live('2031-03-09', '2031-04-08');
    expect(await Event.countDocuments()).toBe(before);
  });

  it('HN 12, trap 23: the rule-set has run out, so its term is not renewed any more', async () => {
    const hunan = served.find(({ document }) => document.id === 'hunan');
    const second = await Appointment.findOne({ supervisorId: hunan?.first.supervisorId, termNo: 2 }).lean();
    const approver = corps.staff(second?.bureauId ?? '', 'approver');
    const ref = { no: second?.no ?? '', revision: second?.revision ?? 0 };
    const refusal = await refusalOf(renewTerm(approver, { ...ref, need: '工作需要' }));
    expect(refusal).toMatchObject({ code: 'term.not_allowed', article: '12' });
  });
});

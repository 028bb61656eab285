import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceTerms } from '../../../../../server/commands/terms/advanceTerms.ts';
import { decideAfterTerm } from '../../../../../server/commands/terms/decideAfterTerm.ts';
import { declineResignation } from '../../../../../server/commands/terms/declineResignation.ts';
import { giveConsent } from '../../../../../server/commands/terms/giveConsent.ts';
import { recordConsent } from '../../../../../server/commands/terms/recordConsent.ts';
import { recordResignation } from '../../../../../server/commands/terms/recordResignation.ts';
import { recordReturn } from '../../../../../server/commands/terms/recordReturn.ts';
import { renewTerm } from '../../../../../server/commands/terms/renewTerm.ts';
import { requestResignation } from '../../../../../server/commands/terms/requestResignation.ts';
import { withdrawResignation } from '../../../../../server/commands/terms/withdrawResignation.ts';
import { isInForce } from '../../../../../server/domain/appointments/inForce.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Certificate } from '../../../../../server/models/certificate.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { type AppointmentChanges, buildAppointment } from '../../../../support/appointments.ts';
import { consentSaid } from '../../../../support/shortForms.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

const last = '2028-05-31';
let corps: Corps;
beforeAll(async () => {
  corps = await startCorps(last);
});
afterAll(() => corps.stop());

/** A supervisor whose term ends on `last`, with people who look after it. */
async function supervisor(profileId: string, changes: AppointmentChanges = {}) {
  corps.goTo(last);
  const bureauId = await corps.bureau(profileId);
  const personId = randomUUID();
  const own = { personId, termStart: '2026-06-01', termEnd: last, nextCheckOn: addDays(last, 1) };
  const { _id, no, supervisorId } = await buildAppointment(corps.services, { bureauId, ...own, ...changes });
  return {
    ...{ _id, no, supervisorId, personId, bureauId },
    approver: corps.staff(bureauId, 'approver'),
    liaison: corps.staff(bureauId, 'liaison'),
    stored: async () => {
      const row = await Appointment.findById(_id).lean();
      if (!row) throw new Error('gone');
      return row;
    },
    ref: async () => ({ no, revision: (await Appointment.findById(_id).lean())?.revision ?? 0 }),
  };
}

const tasksOf = async (id: string) =>
  (await Task.find({ 'object.id': id, state: 'open' }).lean()).map(({ kind }) => kind).sort();

describe('scenario 1 (SC 9, 10(6))', () => {
  it('no consent: the renewal is refused; at day end the term has lapsed without any human act', async () => {
    const one = await supervisor('shucheng');
    const input = { ...(await one.ref()), need: '工作需要' };
    const refusal = await refusalOf(renewTerm(one.approver, input));
    expect(refusal).toMatchObject({ code: 'term.not_allowed', article: '9' });
    expect(await advanceTerms(corps.services)).toMatchObject({ lapsed: 0 });
    corps.goTo(addDays(last, 1));
    await advanceTerms(corps.services);
    await corps.handleEvents();
    expect(await one.stored()).toMatchObject({ status: 'lapsed', end: { on: last, article: '9,10(6)' } });
    expect(await tasksOf(one._id)).toEqual(['publishList', 'recallCertificates']);
    const told = await Delivery.find({ personId: one.personId }).lean();
    expect(told.map(({ kind }) => kind)).toEqual(['termEnded']);
    // Trap 1: there is nothing left to decide or to renew.
    const late = { ...(await one.ref()), need: '工作需要' };
    expect((await refusalOf(renewTerm(one.approver, late))).code).toBe('appointment.wrong_status');
  });
});

describe('consent to a renewal', () => {
  it('is given and changed in chat and on paper until it is decided; declined it blocks everywhere', async () => {
    const one = await supervisor('chongqing');
    const chat = corps.person(one.personId);
    await giveConsent(chat, { personId: one.personId, no: one.no, ...consentSaid('declined') });
    const blocked = renewTerm(one.approver, { ...(await one.ref()), need: '' });
    expect(await refusalOf(blocked)).toMatchObject({ code: 'term.not_allowed', article: 'ours' });
    await recordConsent(one.liaison, { ...(await one.ref()), state: 'given', note: '书面意见，已归档。' });
    expect(JSON.stringify(await one.stored())).not.toContain('书面意见');
    await renewTerm(one.approver, { ...(await one.ref()), need: '' });
    const late = giveConsent(chat, { personId: one.personId, no: one.no, ...consentSaid('declined') });
    expect((await refusalOf(late)).code).toBe('term.already_renewed');
  });

  it('is not asked before its time, nor of anybody else', async () => {
    const early = await supervisor('shucheng', { termEnd: '2029-05-31' });
    const said = consentSaid('given');
    const own = { personId: early.personId, no: early.no, ...said };
    expect((await refusalOf(giveConsent(corps.person(early.personId), own))).code).toBe(
      'term.consent_closed',
    );
    const stranger = { personId: randomUUID(), no: early.no, ...said };
    expect((await refusalOf(giveConsent(corps.person('x'), stranger))).code).toBe('appointment.not_found');
  });
});

describe('after the last day (IM 11; HN 6, 9(6))', () => {
  it.each([
    ['inner-mongolia', 'end', '11'],
    ['inner-mongolia', 'reappointOther', '11'],
    ['hunan', 'end', '9(6)'],
    ['hunan', 'reappointOther', '6'],
  ] as const)('%s: %s ends it under %s; the rights were over already', async (id, decision, article) => {
    const one = await supervisor(id);
    const tooEarly = decideAfterTerm(one.approver, { ...(await one.ref()), decision, note: '' });
    expect((await refusalOf(tooEarly)).code).toBe('appointment.wrong_status');
    corps.goTo(addDays(last, 1));
    // Not even before the job has run.
    expect(isInForce(await one.stored(), corps.today())).toBe(false);
    await advanceTerms(corps.services);
    expect(await tasksOf(one._id)).toEqual(['decideAfterTerm']);
    await decideAfterTerm(one.approver, { ...(await one.ref()), decision, note: '任务已完成。' });
    expect(await one.stored()).toMatchObject({ status: 'ended', end: { on: last, article } });
    const event = await Event.findOne({ type: 'term.ended', 'object.id': one._id }).lean();
    expect(event?.data).toEqual({ no: one.no, decision, article });
  });

  it('续聘 then begins on the day of the decision: nothing is back-dated', async () => {
    const one = await supervisor('hunan', { termStart: '2025-06-01', tags: ['骨干'] });
    corps.goTo('2028-06-20');
    await advanceTerms(corps.services);
    await decideAfterTerm(one.approver, { ...(await one.ref()), decision: 'renew', note: '工作需要' });
    const next = await Appointment.findOne({ supervisorId: one.supervisorId, termNo: 2 }).lean();
    expect(next).toMatchObject({ termStart: '2028-06-20', termEnd: '2031-06-19', status: 'active' });
    expect(next).toMatchObject({ tags: ['骨干'] });
    expect(next && isInForce(next, '2028-06-19')).toBe(false);
    expect((await one.stored()).status).toBe('renewed');
    expect(await tasksOf(one._id)).toEqual([]);
  });

  it('is for other rule-sets nobody’s to decide', async () => {
    const one = await supervisor('lincang', { status: 'ended_awaiting_decision' });
    const forced = decideAfterTerm(one.approver, { ...(await one.ref()), decision: 'end', note: '' });
    expect((await refusalOf(forced)).code).toBe('appointment.wrong_status');
  });
});

describe('resignation', () => {
  it.each([
    ['shucheng', '10(5)'],
    ['chongqing', '8(3)'],
    ['lincang', '14(7)'],
    ['inner-mongolia', '12(5)'],
    ['hunan', '9(5)'],
  ])('%s %s: asked for in chat, the rights end when staff record it', async (id, article) => {
    const one = await supervisor(id, { status: 'under_inquiry' });
    const ask = { personId: one.personId, no: one.no, reason: '要照顾家人' };
    await requestResignation(corps.person(one.personId), ask);
    await requestResignation(corps.person(one.personId), ask);
    expect(await tasksOf(one._id)).toEqual(['recordResignation']);
    expect(isInForce(await one.stored(), corps.today())).toBe(true);
    expect(JSON.stringify(await one.stored())).not.toContain('照顾家人');
    await recordResignation(one.liaison, await one.ref());
    expect(await one.stored()).toMatchObject({ status: 'resigned', end: { article, ground: 'REQUEST' } });
    expect((await one.stored()).nextCheckOn).toBeUndefined();
    expect(await tasksOf(one._id)).not.toContain('recordResignation');
    const again = requestResignation(corps.person(one.personId), ask);
    expect((await refusalOf(again)).code).toBe('appointment.wrong_status');
  });

  it('is turned down with a reason that the person is told; they may ask anew', async () => {
    const one = await supervisor('lincang');
    const ask = { personId: one.personId, no: one.no, reason: '手滑发错' };
    const refuse = async () =>
      declineResignation(one.liaison, { ...(await one.ref()), reason: '电话核实是误发，继续履职。' });
    expect((await refusalOf(refuse())).code).toBe('term.no_resignation');
    await requestResignation(corps.person(one.personId), ask);
    await refuse();
    await corps.handleEvents();
    expect(await one.stored()).toMatchObject({ status: 'active' });
    expect((await one.stored()).resignationAskedAt).toBeUndefined();
    expect(JSON.stringify(await one.stored())).not.toContain('误发');
    expect(await tasksOf(one._id)).toEqual([]);
    const told = await Delivery.find({ personId: one.personId }).lean();
    expect(told.map(({ kind }) => kind)).toEqual(['resignationDeclined']);
    await requestResignation(corps.person(one.personId), ask);
    expect((await one.stored()).resignationReplySealed).toBeUndefined();
    expect(await tasksOf(one._id)).toEqual(['recordResignation']);
  });

  it('is taken back by the person alone, and only while it waits', async () => {
    const one = await supervisor('hunan');
    const own = { personId: one.personId, no: one.no };
    const back = () => withdrawResignation(corps.person(one.personId), own);
    expect((await refusalOf(back())).code).toBe('term.no_resignation');
    await requestResignation(corps.person(one.personId), own);
    const stranger = withdrawResignation(corps.person('x'), { ...own, personId: randomUUID() });
    expect((await refusalOf(stranger)).code).toBe('appointment.not_found');
    await back();
    expect(await tasksOf(one._id)).toEqual([]);
    await requestResignation(corps.person(one.personId), own);
    await recordResignation(one.liaison, await one.ref());
    expect((await refusalOf(back())).code).toBe('term.no_resignation');
  });

  it('takes a renewal along that has not begun', async () => {
    const one = await supervisor('chongqing');
    await renewTerm(one.approver, { ...(await one.ref()), need: '' });
    await recordResignation(one.liaison, await one.ref());
    const all = await Appointment.find({ supervisorId: one.supervisorId }).lean();
    expect(all.map(({ status }) => status)).toEqual(['resigned', 'resigned']);
  });

  it('without WeChat staff are asked to ring up, each time anew', async () => {
    const one = await supervisor('lincang', {
      personId: undefined,
      nextCheckOn: last,
      termEnd: addDays(last, 30),
    });
    await advanceTerms(corps.services);
    await corps.handleEvents();
    await Task.updateMany({ 'object.id': one._id, kind: 'tellByPhone' }, { $set: { state: 'done' } });
    await recordResignation(one.liaison, await one.ref());
    await corps.handleEvents();
    expect(await tasksOf(one._id)).toContain('tellByPhone');
  });
});

describe('offboarding', () => {
  it('is done when every certificate that was issued came back or was declared lost', async () => {
    const one = await supervisor('hunan');
    const certificate = async (kind: string, issuedAt?: Date) => {
      const row = { _id: randomUUID(), no: randomUUID(), verifyCode: randomUUID(), kind };
      const at = corps.services.clock.now();
      const owner = { bureauId: one.bureauId, appointmentId: one._id };
      await Certificate.create({ ...row, ...owner, createdAt: at, ...(issuedAt ? { issuedAt } : {}) });
      return row._id;
    };
    const now = corps.services.clock.now();
    const letter = await certificate('聘书', now);
    const badge = await certificate('社会监督员证', now);
    await certificate('副本');
    const give = async (...certificates: Parameters<typeof recordReturn>[1]['certificates'][number][]) =>
      recordReturn(one.liaison, { ...(await one.ref()), certificates });
    expect((await refusalOf(give({ id: letter, lost: false }))).code).toBe('term.not_over');
    await recordResignation(one.liaison, await one.ref());
    expect(await give({ id: letter, lost: false })).toEqual({ offboarded: false });
    expect(await refusalOf(give({ id: badge, lost: true }))).toMatchObject({ path: 'certificates.0.note' });
    expect(await refusalOf(give({ id: letter, lost: false }))).toMatchObject({ path: 'certificates.0.id' });
    const lost = { id: badge, lost: true, note: '已在媒体登遗失声明。' };
    expect(await give(lost)).toEqual({ offboarded: true });
    const back = await Certificate.findById(badge).orFail().lean();
    expect(back.recallNoteSealed).toBeDefined();
    expect(JSON.stringify(back)).not.toContain(lost.note);
    expect((await one.stored()).offboardedAt).toEqual(now);
    expect(await tasksOf(one._id)).not.toContain('recallCertificates');
    expect(await Event.countDocuments({ type: 'term.offboarded', 'object.id': one._id })).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activateSupervisor } from '../../../../../server/commands/appointments/activateSupervisor.ts';
import { appointSupervisor } from '../../../../../server/commands/appointments/appointSupervisor.ts';
import { issueCertificate } from '../../../../../server/commands/appointments/issueCertificate.ts';
import { type CardData, cardContext } from '../../../../../server/domain/appointments/card.ts';
import { addDays, termEnd } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Certificate } from '../../../../../server/models/certificate.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { handleEvent } from '../../../../../server/queues/jobs/handleEvent.ts';
import { appointingBureau, shortlisted, staffContext } from '../../../../support/appointing.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const profileIds = ['shucheng', 'chongqing', 'lincang', 'inner-mongolia', 'hunan'];

/** A bureau under a rule-set with one shortlisted application, and its staff. */
async function ready(profileId: string, answers: Record<string, unknown> = {}) {
  const bureauId = await appointingBureau(app.services, profileId);
  const application = await shortlisted(app.services, bureauId, { profileId, answers });
  const approver = staffContext(app.services, bureauId, 'approver');
  const liaison = staffContext(app.services, bureauId, 'liaison');
  return { bureauId, application, approver, liaison };
}

async function appointed(profileId: string, answers: Record<string, unknown> = {}) {
  const place = await ready(profileId, answers);
  const { no } = await appointSupervisor(place.approver, place.application);
  const appointment = await Appointment.findOne({ no }).lean();
  if (!appointment) throw new Error('no appointment');
  const certificates = await Certificate.find({ appointmentId: appointment._id }).lean();
  return { ...place, no, appointment, certificates };
}

const tasksOf = async (id: string) =>
  (await Task.find({ 'object.id': id, state: 'open' }).lean()).map(({ kind }) => kind).sort();

describe('an appointment', () => {
  it.each(profileIds)('gives the term, certificates and tasks of %s (§1.1, traps 8, 9, 26)', async (id) => {
    const { appointment, certificates, application } = await appointed(id);
    const profile = app.services.profiles.get(id);
    const today = beijingDay(app.services.clock.now());
    const years = profile.appointment.termYears?.value ?? 0;
    expect(appointment).toMatchObject({ status: 'appointed', termNo: 1, termStart: today });
    expect(appointment.termEnd).toBe(termEnd(today, years));
    expect(appointment.profile).toEqual({ id, version: profile.version });
    expect(certificates.map(({ kind }) => kind).sort()).toEqual(
      [...(profile.appointment.certs?.value ?? [])].sort(),
    );
    expect(certificates.every(({ no, issuedAt }) => !no && !issuedAt)).toBe(true);
    // IM is silent on publication, so nobody is asked to publish there (trap 9).
    const publishes = profile.appointment.publish !== null;
    expect(await tasksOf(appointment._id)).toEqual(
      publishes ? ['issueCertificates', 'publishList'] : ['issueCertificates'],
    );
    expect(await Application.findById(application.id).lean()).toMatchObject({ status: 'appointed' });
  });

  it('keeps what cards need sealed, and nothing of it in events', async () => {
    const { appointment, application } = await appointed('chongqing', {
      name: '买买提·吐尔逊',
      inWork: true,
      employer: '某某报社，记者',
    });
    const card = app.services.crypto.open<CardData>(appointment.cardSealed, cardContext(appointment._id));
    expect(card).toMatchObject({ name: '买买提·吐尔逊', unit: '某某报社，记者', mobile: '13800138000' });
    const events = await Event.find({ 'object.id': { $in: [appointment._id, application.id] } }).lean();
    expect(events.map(({ type }) => type).sort()).toEqual(['application.appointed', 'appointment.appointed']);
    expect(JSON.stringify(events)).not.toMatch(/买买提|报社|13800138000/);
  });

  it('begins later when the decision says so, and never before it (trap 26)', async () => {
    const { application, approver } = await ready('lincang');
    const today = beijingDay(app.services.clock.now());
    const early = appointSupervisor(approver, { ...application, startOn: addDays(today, -1) });
    await expect(early).rejects.toMatchObject({ code: 'appointment.not_allowed' });
    const later = addDays(today, 40);
    const term = await appointSupervisor(approver, { ...application, startOn: later });
    expect(term).toMatchObject({ termStart: later, termEnd: termEnd(later, 3) });
  });

  it('is refused to a unit that does not select supervisors (HN 3)', async () => {
    const bureauId = await appointingBureau(app.services, 'hunan', { level: 'county' });
    const application = await shortlisted(app.services, bureauId, { profileId: 'hunan' });
    const attempt = appointSupervisor(staffContext(app.services, bureauId, 'approver'), application);
    await expect(attempt).rejects.toMatchObject({
      code: 'appointment.not_allowed',
      problems: [{ message: '按照规定，本级不选聘社会监督员。' }],
    });
    expect(await Appointment.countDocuments({ bureauId })).toBe(0);
  });

  it('is refused once the rule-set has run out, while earlier terms go on (HN 12, trap 23)', async () => {
    const { bureauId, application, approver, appointment } = await (async () => {
      const place = await appointed('hunan');
      const next = await shortlisted(app.services, place.bureauId, { profileId: 'hunan' });
      return { ...place, application: next };
    })();
    const clock = { now: () => new Date('2030-03-26T01:00:00Z') };
    const attempt = appointSupervisor({ ...approver, clock }, application);
    await expect(attempt).rejects.toMatchObject({ code: 'appointment.not_allowed' });
    expect(await Appointment.findById(appointment._id).lean()).toEqual(appointment);
    expect(await Appointment.countDocuments({ bureauId })).toBe(1);
  });

  it('needs the approver, the application of the own bureau, and the revision that was looked at', async () => {
    const { application, approver, liaison } = await ready('chongqing');
    const attempts = [
      [liaison, application, 'permission.denied'],
      [approver, { ...application, revision: 1 }, 'request.conflict'],
      [staffContext(app.services, 'elsewhere', 'approver'), application, 'application.not_found'],
    ] as const;
    for (const [context, input, code] of attempts) {
      await expect(appointSupervisor(context, input)).rejects.toMatchObject({ code });
    }
    await appointSupervisor(approver, application);
    await expect(appointSupervisor(approver, { ...application, revision: 3 })).rejects.toMatchObject({
      code: 'application.wrong_status',
    });
  });

  it('comes from the pool as well, and a second term keeps the supervisor', async () => {
    const { bureauId, appointment, approver } = await appointed('chongqing');
    const { personId } = appointment;
    const again = { profileId: 'chongqing', personId: personId ?? '', status: 'pooled' as const };
    const application = await shortlisted(app.services, bureauId, again);
    await expect(appointSupervisor(approver, application)).rejects.toMatchObject({
      code: 'appointment.already_serving',
    });
    await Appointment.updateOne({ _id: appointment._id }, { $set: { status: 'lapsed' } });
    const { no } = await appointSupervisor(approver, application);
    const second = await Appointment.findOne({ no }).lean();
    expect(second).toMatchObject({ supervisorId: appointment.supervisorId, termNo: 2 });
  });

  it('tells the person once, or asks staff to ring them up (TM1)', async () => {
    const { appointment } = await appointed('chongqing');
    const event = await Event.findOne({ 'object.id': appointment._id, type: 'appointment.appointed' }).lean();
    await handleEvent(app.services, event?._id ?? '');
    await handleEvent(app.services, event?._id ?? '');
    const told = await Delivery.find({ personId: appointment.personId ?? '' }).lean();
    expect(told).toMatchObject([{ kind: 'supervisorAppointed', channel: 'notice' }]);
  });
});

describe('taking up the office', () => {
  it('HN: 聘书 without 社会监督员证 is refused; with both there are three years and a publication task (scenario 16, HN 6)', async () => {
    const { approver, liaison, no, appointment, certificates } = await appointed('hunan');
    const activate = () => activateSupervisor(approver, { no, revision: 1 });
    const [letter, card] = ['聘书', '社会监督员证'].map((kind) => certificates.find((c) => c.kind === kind));
    await issueCertificate(liaison, { id: letter?._id ?? '' });
    await expect(activate()).rejects.toMatchObject({
      code: 'appointment.certificates_missing',
      problems: [{ message: '请先颁发“社会监督员证”。' }],
    });
    expect(await tasksOf(appointment._id)).toContain('issueCertificates');
    await issueCertificate(liaison, { id: card?._id ?? '' });
    await activate();
    const active = await Appointment.findOne({ no }).lean();
    expect(active).toMatchObject({ status: 'active', termEnd: termEnd(appointment.termStart, 3) });
    expect(active?.nextCheckOn).toBe(addDays(appointment.termEnd, -60));
    expect(await tasksOf(appointment._id)).toEqual(['publishList']);
  });

  it('IM: the 聘书 goes to somebody who is not in office yet (IM 10(1), trap 8)', async () => {
    const { approver, liaison, no, certificates } = await appointed('inner-mongolia');
    const { no: number } = await issueCertificate(liaison, { id: certificates[0]?._id ?? '' });
    expect(number).toMatch(/^聘字〔\d{4}〕第0001号$/);
    expect(await Appointment.findOne({ no }).lean()).toMatchObject({ status: 'appointed' });
    await activateSupervisor(approver, { no, revision: 1 });
    await expect(activateSupervisor(approver, { no, revision: 2 })).rejects.toMatchObject({
      code: 'appointment.wrong_status',
    });
  });
});

describe('certificate numbers', () => {
  it('run without gaps by bureau, kind and year, twelve at once included', async () => {
    const { bureauId, liaison, approver, certificates } = await appointed('lincang');
    const ids = [certificates[0]?._id ?? ''];
    for (let i = 0; i < 11; i += 1) {
      const application = await shortlisted(app.services, bureauId, { profileId: 'lincang' });
      const { no } = await appointSupervisor(approver, application);
      const row = await Appointment.findOne({ no }).lean();
      const made = await Certificate.findOne({ appointmentId: row?._id ?? '' }).lean();
      ids.push(made?._id ?? '');
    }
    const issued = await Promise.all(ids.map((id) => issueCertificate(liaison, { id })));
    const year = beijingDay(app.services.clock.now()).slice(0, 4);
    const wanted = ids.map((_, i) => `证字〔${year}〕第${String(i + 1).padStart(4, '0')}号`);
    expect(issued.map(({ no }) => no).sort()).toEqual(wanted);
    await expect(issueCertificate(liaison, { id: ids[0] ?? '' })).rejects.toMatchObject({
      code: 'certificate.already_issued',
    });
    const other = await appointed('lincang');
    const first = await issueCertificate(other.liaison, { id: other.certificates[0]?._id ?? '' });
    expect(first.no).toBe(wanted[0]);
  });

  it('are not for another bureau to give', async () => {
    const { certificates } = await appointed('lincang');
    const { liaison } = await ready('lincang');
    const attempt = issueCertificate(liaison, { id: certificates[0]?._id ?? '' });
    await expect(attempt).rejects.toMatchObject({ code: 'certificate.not_found' });
  });
});

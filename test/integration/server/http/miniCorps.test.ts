import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteToActivity } from '../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../server/commands/activities/planActivity.ts';
import { audienceJob } from '../../../../server/commands/broadcasts/jobs.ts';
import { createBureau } from '../../../../server/commands/bureaus/createBureau.ts';
import { draftDocument } from '../../../../server/commands/documents/draftDocument.ts';
import { publishDocument } from '../../../../server/commands/documents/publishDocument.ts';
import { addDays } from '../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import { Activity } from '../../../../server/models/activity.ts';
import { ActivityInvitation } from '../../../../server/models/activityInvitation.ts';
import { Appointment } from '../../../../server/models/appointment.ts';
import { BroadcastRecipient } from '../../../../server/models/broadcastRecipient.ts';
import { CorpsDocument } from '../../../../server/models/corpsDocument.ts';
import { Event } from '../../../../server/models/event.ts';
import { Task } from '../../../../server/models/task.ts';
import { getCheckInCode } from '../../../../server/queries/activities/getCheckInCode.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { runJob, startedBroadcast } from '../../../support/broadcasts.ts';
import { corpsBureau, drainEvents, staffOf } from '../../../support/corps.ts';
import { buildInstitution } from '../../../support/institutions.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { consentSaid, replySaid } from '../../../support/shortForms.ts';
import { openMini, openServing } from './support/miniPeople.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const hour = 60 * 60_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const newBureau = (profile: string) => corpsBureau(app.services, profile, 'city');

/** An activity some hours from now, with everybody in force invited. */
async function training(bureauId: string, hours: number): Promise<string> {
  const { services } = app;
  const startsAt = new Date(services.clock.now().getTime() + hours * hour);
  const liaison = staffOf(services, bureauId);
  const { no } = await planActivity(liaison, {
    ...{ kind: 'training', title: '基金监管政策培训', place: '局三楼会议室', startsAt },
  });
  await inviteToActivity(liaison, { no, audience: { kind: 'all' }, revision: 1 });
  await drainEvents(services, bureauId);
  return no;
}

/** Moves the clock to ten in the morning in Beijing of some later day, so that “today” has hours left. */
function toMorning(): void {
  const now = app.services.clock.now().getTime();
  const tomorrow = new Date(`${addDays(beijingDay(new Date(now)), 1)}T10:00:00+08:00`).getTime();
  app.pass(tomorrow - now);
}

it('invitations: own ones only, an answer that counts once and can change, closed when it begins', async () => {
  const bureauId = await newBureau('chongqing');
  const own = await openServing(app, bureauId);
  const no = await training(bureauId, 48);
  const elsewhere = await openServing(app, await newBureau('chongqing'));
  expect((await own.get('/activities')).body).toMatchObject({
    rows: [{ no, reply: 'invited', mayReply: true, mayCheckIn: false, place: '局三楼会议室' }],
  });
  expect((await elsewhere.get('/activities')).body).toEqual({ rows: [] });
  for (const one of [no, 'x', 'HD20200101AAAAAA']) {
    expect((await elsewhere.get(`/activities/${one}`)).code, one).toBe('activity.not_found');
    expect((await elsewhere.post(`/activities/${one}/reply`, replySaid('accepted'))).status, one).toBe(404);
  }
  const decline = { clientId: randomUUID(), ...replySaid('declined', '那天要出差') };
  const replies = await Promise.all([1, 2].map(() => own.post(`/activities/${no}/reply`, decline)));
  expect(replies.map(({ status }) => status)).toEqual([204, 204]);
  expect((await own.get(`/activities/${no}`)).body).toMatchObject({
    reply: 'declined',
    reason: '那天要出差',
  });
  expect(await Event.countDocuments({ bureauId, type: 'activity.replied' })).toBe(1);
  await own.post(`/activities/${no}/reply`, replySaid('accepted'));
  expect((await own.get(`/activities/${no}`)).body).toMatchObject({ reply: 'accepted', reason: null });
  const wrong = { form: { id: 'activity-reply', version: 2 }, answers: { answer: '也许' } };
  expect((await own.post(`/activities/${no}/reply`, wrong)).code).toBe('input.invalid');
  app.pass(49 * hour);
  const late = await openMini(app, own.openid);
  expect((await late.post(`/activities/${no}/reply`, replySaid('declined'))).code).toBe(
    'activity.reply_closed',
  );
});

it('check-in: the code of the screen, on the day, once; an old picture of it and strangers are refused', async () => {
  toMorning();
  const bureauId = await newBureau('chongqing');
  const own = await openServing(app, bureauId);
  const uninvited = await openServing(app, await newBureau('chongqing'));
  const no = await training(bureauId, 2);
  const liaison = staffOf(app.services, bureauId, ['liaison']);
  const outsider = staffOf(app.services, bureauId, ['reviewer']);
  expect((await refusalOf(getCheckInCode(outsider, { no }))).code).toBe('permission.denied');
  const { url } = await getCheckInCode(liaison, { no });
  const page = await fetch(url.replace('https://fund.example', app.base));
  expect(await page.text()).toContain('请打开小程序');

  const altered = `${url.slice(0, -2)}${url.endsWith('A') ? 'B' : 'A'}${url.slice(-1)}`;
  for (const scanned of ['x', 'https://evil.example/check-in/', altered]) {
    expect((await own.post('/check-ins', { scanned })).code, scanned).toBe('activity.code_unusable');
  }
  expect((await uninvited.post('/check-ins', { scanned: url })).code).toBe('activity.not_invited');
  expect((await own.post('/check-ins', {})).code).toBe('input.invalid');
  const scans = await Promise.all([1, 2].map(() => own.post('/check-ins', { scanned: url })));
  expect(scans.map(({ status }) => status)).toEqual([200, 200]);
  expect(scans[0]?.body).toEqual({ no, title: '基金监管政策培训' });
  const activity = await Activity.findOne({ no }).orFail().lean();
  expect(activity).toMatchObject({ attendedCount: 1, status: 'notified' });
  expect(await Event.countDocuments({ bureauId, type: 'activity.checkedIn' })).toBe(1);
  expect((await own.get(`/activities/${no}`)).body).toMatchObject({ attended: true, mayCheckIn: false });

  await ActivityInvitation.updateMany({ activityId: activity._id }, { $unset: { attended: 1 } });
  app.pass(121_000);
  expect((await own.post('/check-ins', { scanned: url })).code).toBe('activity.code_unusable');
  const later = await training(bureauId, 30);
  expect((await refusalOf(getCheckInCode(liaison, { no: later }))).code).toBe('activity.not_today');
});

it('documents and broadcasts: listed together, opened, and marked as read once', async () => {
  const bureauId = await newBureau('hunan');
  const own = await openServing(app, bureauId);
  const elsewhere = await openServing(app, await newBureau('hunan'));
  const { services } = app;
  const draft = { kind: '简报', title: '第一季度基金监管简报', text: '本季度……' };
  const { no } = await draftDocument(staffOf(services, bureauId, ['liaison']), draft);
  await publishDocument(staffOf(services, bureauId, ['approver']), { no, revision: 1 });
  const broadcast = await startedBroadcast(services, bureauId);
  await runJob(services, audienceJob(broadcast.id));
  await BroadcastRecipient.updateMany({ broadcastId: broadcast.id }, { $set: { state: 'sent' } });
  const numbers = [no, broadcast.no];

  const rows = async () => (await own.get('/documents')).body.rows as { no: string; read: boolean }[];
  expect((await rows()).map((row) => row.no).sort()).toEqual([...numbers].sort());
  expect((await rows()).every(({ read }) => !read)).toBe(true);
  for (const one of numbers) {
    expect((await own.get(`/documents/${one}`)).body, one).toMatchObject({ no: one, read: false });
    for (const _ of [1, 2]) expect((await own.post(`/documents/${one}/read`)).status).toBe(204);
    expect((await own.get(`/documents/${one}`)).body, one).toMatchObject({ read: true });
    expect((await elsewhere.get(`/documents/${one}`)).code, one).toBe('document.not_found');
    expect((await elsewhere.post(`/documents/${one}/read`)).status, one).toBe(404);
  }
  expect(await CorpsDocument.findOne({ no }).lean()).toMatchObject({ readCount: 1 });
  expect(await Event.countDocuments({ bureauId, type: 'broadcast.read' })).toBe(1);
});

it('institutions by name for everybody; 重点关联 where the document has it', async () => {
  const bureauId = await newBureau('lincang');
  const own = await openServing(app, bureauId);
  const institution = await buildInstitution(bureauId, { name: '青石县人民医院', district: '青石县' });
  await buildInstitution(await newBureau('lincang'), { name: '青石县人民医院' });
  expect((await own.get('/institutions?q=青石县人民')).body).toEqual({
    rows: [{ id: institution._id, name: '青石县人民医院', district: '青石县', contracted: true }],
  });
  expect((await (await openMini(app)).get('/institutions?q=青石县')).status).toBe(200);

  const claim = { institutionId: institution._id };
  expect((await own.get('/focus-claims')).body).toEqual({ allowed: true, rows: [] });
  expect((await own.post('/focus-claims', claim)).status).toBe(204);
  expect((await own.post('/focus-claims', claim)).code).toBe('focus_claim.already_open');
  expect((await own.post('/focus-claims', { institutionId: 'none' })).code).toBe('institution.not_found');
  const { rows } = (await own.get('/focus-claims')).body as { rows: { no: string }[] };
  expect(rows).toMatchObject([{ state: 'proposed', name: '青石县人民医院' }]);
  const no = rows[0]?.no ?? '';
  const other = await openServing(app, bureauId);
  expect((await other.post(`/focus-claims/${no}/release`)).code).toBe('focus_claim.not_found');
  expect((await own.post(`/focus-claims/${no}/release`)).status).toBe(204);
  expect((await own.get('/focus-claims')).body).toEqual({ allowed: true, rows: [] });
  const without = await openServing(app, await newBureau('chongqing'));
  expect((await without.get('/focus-claims')).body).toMatchObject({ allowed: false });
});

it('a term: consent to a renewal when it is asked, leaving and thinking better of it', async () => {
  const bureauId = await newBureau('hunan');
  const today = beijingDay(app.services.clock.now());
  const [ending, fresh] = [
    await openServing(app, bureauId, { termStart: addDays(today, -700), termEnd: addDays(today, 10) }),
    await openServing(app, bureauId),
  ];
  const consent = `/terms/${ending.term.no}/consent`;
  expect((await ending.get('/term')).body).toMatchObject({
    term: { no: ending.term.no, mayConsent: true, consent: null, mayResign: true, resigning: false },
  });
  expect((await ending.post(consent, consentSaid('given'))).status).toBe(204);
  expect((await ending.get('/term')).body).toMatchObject({ term: { consent: 'given', mayConsent: true } });
  expect((await fresh.post(consent, consentSaid('given'))).code).toBe('appointment.not_found');
  expect((await fresh.get('/term')).body).toMatchObject({ term: { mayConsent: false } });
  const early = await fresh.post(`/terms/${fresh.term.no}/consent`, consentSaid('given'));
  expect(early.code).toBe('term.consent_closed');

  const resign = `/terms/${fresh.term.no}/resignation`;
  expect((await ending.post(resign)).code).toBe('appointment.not_found');
  expect((await fresh.post(resign, { reason: '工'.repeat(501) })).code).toBe('input.invalid');
  const asked = { clientId: randomUUID(), reason: '要搬去外地。' };
  const both = await Promise.all([fresh.post(resign, asked), fresh.post(resign, asked)]);
  expect(both.map(({ status }) => status)).toEqual([204, 204]);
  expect(await Task.countDocuments({ bureauId, kind: 'recordResignation', state: 'open' })).toBe(1);
  expect((await fresh.get('/term')).body).toMatchObject({ term: { resigning: true, mayResign: false } });
  expect((await fresh.post(`${resign}/withdrawal`)).status).toBe(204);
  expect((await fresh.get('/term')).body).toMatchObject({ term: { resigning: false, mayResign: true } });
  expect((await fresh.post(`${resign}/withdrawal`)).code).toBe('term.no_resignation');
  expect(await Appointment.findById(fresh.term._id).lean()).toMatchObject({ status: 'active' });
});

it('the public list of the unit: names and units of those in force, or that there is none', async () => {
  const { services } = app;
  const context = { ...services, actor: { kind: 'system', id: 'test' } } as const;
  const bureau = { id: 'mini-bureau', name: '小程序医疗保障局', level: 'city' } as const;
  await createBureau(context, { ...bureau, profileId: 'hunan' });
  const someone = await openMini(app);
  const none = { bureau: bureau.name, rows: [], nextCursor: null };
  const silent = (await someone.get('/supervisors')).body;
  expect(silent).toMatchObject(none);
  const consented = { publishConsentAt: services.clock.now() };
  const { termEnd } = await buildAppointment(services, { bureauId: bureau.id, ...consented });
  await buildAppointment(services, { bureauId: bureau.id, ...consented, termEnd: addDays(termEnd, -3000) });
  const { body } = await someone.get('/supervisors');
  expect(body).toMatchObject({ published: true, rows: [{ name: '林晓梅', unit: '退休教师' }] });
  expect(JSON.stringify(body)).not.toContain('PZ');
});

it('interests: one’s own alone, declared once, of institutions of the own unit', async () => {
  const bureauId = await newBureau('chongqing');
  const own = await openServing(app, bureauId);
  const { name, _id: institutionId } = await buildInstitution(bureauId, { name: '某某区人民医院' });
  expect((await own.get('/interests')).body).toMatchObject({ allowed: true, rows: [] });
  const typed = { type: 'other', claimsImpartial: true, institutionName: '名单里没有的诊所' };
  expect((await own.post('/interests', { clientId: randomUUID(), ...typed })).status).toBe(204);
  app.pass(1_000);
  const declaration = { clientId: randomUUID(), institutionId, type: 'dispute', claimsImpartial: false };
  const twice = await Promise.all([1, 2].map(() => own.post('/interests', declaration)));
  expect(twice.map(({ status }) => status)).toEqual([204, 204]);
  const { rows } = (await own.get('/interests')).body as { rows: object[] };
  expect(rows).toMatchObject([
    { name, typeLabel: '我或家人与它有纠纷', stateLabel: '已申报', keepsAway: true },
    { name: '名单里没有的诊所', typeLabel: '其他利害关系' },
  ]);
  expect(await Event.countDocuments({ bureauId, type: 'interest.declared' })).toBe(2);
  const elsewhere = await openServing(app, await newBureau('chongqing'));
  expect((await elsewhere.get('/interests')).body).toMatchObject({ rows: [] });
  const theirs = { ...declaration, clientId: randomUUID() };
  expect((await elsewhere.post('/interests', theirs)).code).toBe('institution.not_found');
  const wrong = await own.post('/interests', { clientId: randomUUID(), type: 'love', claimsImpartial: 'no' });
  expect(wrong.status).toBe(422);
});

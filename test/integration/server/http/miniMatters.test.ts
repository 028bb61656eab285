import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submitLead } from '../../../../server/commands/leads/submitLead.ts';
import { submitOpinion } from '../../../../server/commands/opinions/submitOpinion.ts';
import { takeOpinionStep } from '../../../../server/commands/opinions/takeOpinionStep.ts';
import { decideIdentity } from '../../../../server/commands/vault/decideIdentity.ts';
import { openIdentity } from '../../../../server/commands/vault/openIdentity.ts';
import { requestIdentity } from '../../../../server/commands/vault/requestIdentity.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import { checkCharacter } from '../../../../server/forms/engine/idNumber.ts';
import { Appointment } from '../../../../server/models/appointment.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { MatterMessage } from '../../../../server/models/matterMessage.ts';
import { MiniSession } from '../../../../server/models/miniSession.ts';
import { Opinion } from '../../../../server/models/opinion.ts';
import { Reward } from '../../../../server/models/reward.ts';
import { corpsBureau, staffOf } from '../../../support/corps.ts';
import { identities, leadAnswers } from '../../../support/leads.ts';
import { opinionAnswers, opinionForm } from '../../../support/opinionWorld.ts';
import { type MiniPhone, type MiniReply, openLinked, openMini, openServing } from './support/miniPeople.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = await corpsBureau(app.services, 'hunan', 'city');
});
afterAll(() => app.stop());

const numberOf = (prefix: string) => app.services.ids.matter(prefix, beijingDay(app.services.clock.now()));

async function report(personId: string, identity: object = identities.named): Promise<string> {
  const no = numberOf('XS');
  await submitLead(app.services, {
    ...{ no, personId, bureauId, channel: 'chat', evidenceOwner: 'nobody', confirmedNew: true },
    ...{ form: { id: 'lead', version: 1 }, answers: leadAnswers(), identity: { ...identity } },
    claimCode: app.services.ids.claimCode(),
  });
  return no;
}

async function suggest(personId: string): Promise<string> {
  const no = numberOf('YJ');
  const evidenceOwner = `person:${personId}`;
  await submitOpinion(app.services, {
    ...{ no, personId, form: opinionForm, answers: opinionAnswers, evidenceOwner },
    letterAuthor: undefined,
  });
  return no;
}

interface Line {
  text: string;
  at: string;
}
const linesOf = ({ body }: MiniReply) => body.messages as Line[];

async function answerOpinion(no: string, text: string): Promise<void> {
  const staff = staffOf(app.services, bureauId, ['liaison', 'reviewer', 'approver', 'supervision']);
  const revisionOf = async () => (await Opinion.findOne({ no }).orFail().lean()).revision;
  await takeOpinionStep(staff, { no, step: 'register', revision: await revisionOf(), input: {} });
  await takeOpinionStep(staff, {
    ...{ no, step: 'assign', revision: await revisionOf(), input: { office: '基金监管科' } },
  });
  await takeOpinionStep(staff, { no, step: 'answer', revision: await revisionOf(), input: { text } });
}

it('lists what is somebody’s own, of both identities, and opens one with every line and why it was written', async () => {
  const [own, other] = [await openServing(app, bureauId), await openServing(app, bureauId)];
  const lead = await report(own.personId);
  const fromMini = await report(own.miniId, identities.remembered);
  const hidden = await report(own.personId, identities.anonymous);
  const opinion = await suggest(own.personId);
  const foreign = await suggest(other.personId);
  const { body } = await own.get('/matters');
  const numbers = (body.rows as { no: string }[]).map(({ no }) => no);
  expect(numbers.sort()).toEqual([lead, fromMini, opinion].sort());
  expect(JSON.stringify(body)).not.toContain(hidden);
  await answerOpinion(opinion, '已采纳，正在修改。');
  const opened = await own.get(`/matters/${opinion}`);
  expect(opened.body).toMatchObject({
    ...{ no: opinion, kindLabel: '意见建议', mayWrite: true, mayObject: true },
    messages: expect.arrayContaining([
      expect.objectContaining({ from: 'office', label: '已答复', text: expect.stringContaining('已采纳') }),
    ]),
  });
  expect(opened.body.lastAnswerAt).toBe(linesOf(opened).at(-1)?.at);
  for (const no of [foreign, hidden, 'YJ20200101AAAAAA', 'x', 'SQ'.repeat(40)]) {
    expect(await own.get(`/matters/${no}`), no).toMatchObject({
      ...{ status: 404, code: 'mini.matter_not_found' },
    });
  }
  expect(await other.get(`/matters/${foreign}`)).toMatchObject({ status: 200, body: { no: foreign } });
});

it('takes a line once, however often it is sent, and only from whose matter it is', async () => {
  const [own, other] = [await openServing(app, bureauId), await openServing(app, bureauId)];
  const opinion = await suggest(own.personId);
  const line = { clientId: randomUUID(), text: '补充：是城东那一家。' };
  const path = `/matters/${opinion}/messages`;
  const [one, two] = await Promise.all([own.post(path, line), own.post(path, line)]);
  expect([one.status, two.status]).toEqual([204, 204]);
  expect((await own.post(path, line)).status).toBe(204);
  const said = linesOf(await own.get(`/matters/${opinion}`)).filter(({ text }) => text === line.text);
  expect(said).toMatchObject([{ from: 'reporter', label: null }]);

  const lead = await report(own.personId);
  expect((await own.post(`/matters/${lead}/messages`, { text: '补一张清单。' })).status).toBe(204);
  for (const no of [opinion, lead]) {
    expect((await other.post(`/matters/${no}/messages`, { text: '我也来说一句。' })).status, no).toBe(404);
  }
  const unknown = await own.post('/matters/SQ20200101AAAAAA/messages', { text: '在吗' });
  expect(unknown).toMatchObject({ status: 404, code: 'mini.matter_not_found' });
  for (const bad of [{}, { text: '  ' }, { text: '长'.repeat(3001) }, { text: '好', clientId: 'x' }]) {
    expect((await own.post(path, bad)).code, JSON.stringify(bad)).toBe('input.invalid');
  }
});

it('不满意 begins an opinion again, once', async () => {
  const own = await openServing(app, bureauId);
  const opinion = await suggest(own.personId);
  const path = `/matters/${opinion}/messages`;
  const object = { text: '没有回答我的问题。', dissatisfied: true };
  expect((await own.post(path, object)).code).toBe('opinion.wrong_status');
  await answerOpinion(opinion, '谢谢。');
  expect((await own.post(path, object)).status).toBe(204);
  expect((await own.get(`/matters/${opinion}`)).body).toMatchObject({ mayObject: false });
  expect((await own.post(path, object)).code).toBe('opinion.dissatisfied_once');
  expect(await MatterMessage.countDocuments({ direction: 'fromAuthor' })).toBeGreaterThan(0);
});

it('who opened my identity: each time, for whom it is and nobody else', async () => {
  const [own, other] = [await openLinked(app, bureauId), await openLinked(app, bureauId)];
  const no = await report(own.personId);
  expect((await own.get('/identity/openings')).body).toEqual({ rows: [] });
  const asker = staffOf(app.services, bureauId, ['liaison'], 'asker');
  const { id } = await requestIdentity(asker, { no, purpose: 'contact', note: '要当面核实清单。' });
  const approver = staffOf(app.services, bureauId, ['approver'], 'approver');
  await decideIdentity(approver, { no, id, approved: true });
  expect((await own.get('/identity/openings')).body).toEqual({ rows: [] });
  await openIdentity(asker, { no, id });
  expect((await own.get('/identity/openings')).body).toEqual({
    rows: [{ no, purposeLabel: '需要当面或电话核实线索', at: expect.any(String) }],
  });
  expect((await other.get('/identity/openings')).body).toEqual({ rows: [] });
});

it('a stranger keeps what they filed here; a past supervisor reads on and has no rights', async () => {
  const stranger = await openMini(app);
  const no = await report(stranger.miniId, identities.remembered);
  expect((await stranger.get('/matters')).body).toMatchObject({ rows: [{ no }] });

  const past = await openServing(app, bureauId);
  const opinion = await suggest(past.personId);
  await Appointment.updateOne({ _id: past.term._id }, { $set: { status: 'dismissed' } });
  expect((await past.get(`/matters/${opinion}`)).status).toBe(200);
  expect((await past.get('/badge')).body).toMatchObject({ badge: { problem: 'not_in_force', codes: [] } });
  for (const path of ['/activities', '/documents']) {
    expect(await past.get(path), path).toMatchObject({ status: 403, code: 'mini.not_serving' });
  }
  expect((await past.get('/term')).body).toMatchObject({ term: { inForce: false, mayResign: false } });
});

it('a reward is claimed once, by the phone that filed the lead, whichever identity it was', async () => {
  const own = await openLinked(app, bureauId);
  const no = await report(own.miniId, { ...identities.remembered });
  const found = { $set: { status: 'reward_check', rewardEligible: true } } as const;
  const lead = await Lead.findOneAndUpdate({ no }, found).lean().orFail();
  expect((await own.get('/rewards')).body).toEqual({ rows: [] });
  const { reporterId, profile, receivedAt } = lead;
  await Reward.create({
    ...{
      _id: `reward-${no}`,
      no: `JL${no.slice(2)}`,
      bureauId: lead.bureauId,
      leadId: lead._id,
      reporterId,
      profile,
    },
    ...{ status: 'notified', amountFen: 200_000, revision: 1, createdAt: receivedAt, updatedAt: receivedAt },
  });
  expect((await own.get('/rewards')).body).toMatchObject({
    rows: [{ no, status: 'notified', isWaiting: true, claimBy: null }],
  });
  expect((await own.get(`/matters/${no}`)).body).toMatchObject({ action: 'claimReward' });
  const form = { id: 'reward-claim', version: 1 };
  const claim = { form, answers: {} };
  expect((await own.post(`/rewards/${no}/claim`, claim)).code).toBe('input.invalid');
  const other = await openLinked(app, bureauId);
  expect(await other.post(`/rewards/${no}/claim`, claim)).toMatchObject({ status: 404, code: 'reward.none' });
  expect((await other.get('/rewards')).body).toEqual({ rows: [] });
  const answers = {
    identityConsent: { agreed: true, at: '2026-11-25T02:00:00Z' },
    ...{ name: '王小翠', payment: '微信' },
    idNumber: `11010119900307003${checkCharacter('11010119900307003')}`,
    confirmation: { signedName: '王小翠', date: '2026-11-25' },
  };
  const whole = { clientId: randomUUID(), form, answers };
  for (const _ of [1, 2]) expect((await own.post(`/rewards/${no}/claim`, whole)).status).toBe(204);
  expect((await own.post(`/rewards/${no}/claim`, { form, answers })).code).toBe('reward.claimed');
  expect((await own.get('/rewards')).body).toMatchObject({
    rows: [{ no, status: 'claimed', isWaiting: false }],
  });
});

it('routes of followers answer a stranger with the one code that leads to the link page', async () => {
  const stranger = await openMini(app);
  const paths = ['/badge', '/activities', '/documents', '/term', '/focus-claims'];
  for (const path of paths) {
    expect(await stranger.get(path), path).toMatchObject({ status: 409, code: 'mini.not_linked' });
  }
  const writes: [string, object?][] = [
    ['/documents/WJ20260101AAAAAA/read'],
    ['/check-ins', { scanned: 'x' }],
    ['/focus-claims', { institutionId: 'x' }],
    ['/terms/PZ20260101AAAAAA/resignation'],
  ];
  for (const [path, body] of writes) {
    expect(await stranger.post(path, body), path).toMatchObject({ status: 409, code: 'mini.not_linked' });
  }
});

it('signs out everywhere, and deletes what may be deleted while matters stay', async () => {
  const own = await openServing(app, bureauId);
  const opinion = await suggest(own.personId);
  const lead = await report(own.miniId, identities.remembered);
  expect((await own.get('/settings')).body).toEqual({ linked: true, subscriptions: [] });
  expect((await own.del('/sessions')).status).toBe(204);
  expect((await own.get('/settings')).code).toBe('auth.required');
  const again: MiniPhone = await openMini(app, own.openid);
  expect((await again.del('/person')).status).toBe(204);
  expect(await MiniSession.countDocuments({ personId: own.miniId })).toBe(0);
  const later = await openMini(app, own.openid);
  expect((await later.get('/settings')).body).toMatchObject({ linked: false });
  // What was handed in stays with the bureau; the phone still finds what it filed itself.
  expect(await Opinion.countDocuments({ no: opinion })).toBe(1);
  expect((await later.get('/matters')).body).toMatchObject({ rows: [{ no: lead }] });
});

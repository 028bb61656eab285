import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { sayToReporter } from '../../../../server/commands/leads/sayToReporter.ts';
import { sessionEnd } from '../../../../server/commands/mini/sessionEnd.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { Evidence } from '../../../../server/models/evidence.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../server/models/leadMessage.ts';
import { MiniSession } from '../../../../server/models/miniSession.ts';
import { MiniSubmission } from '../../../../server/models/miniSubmission.ts';
import { reporterOf } from '../../../../server/queries/vault/reporterOf.ts';
import { photo } from '../../../support/evidenceFiles.ts';
import { identities, leadAnswers, leadOf } from '../../../support/leads.ts';
import type { Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { asStaff } from '../../../support/reviews.ts';

let product: TestProduct;
let account: string;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  account = product.account.settings.key;
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

interface Reply {
  status: number;
  code: string | undefined;
  paths: string[];
  body: Record<string, unknown>;
}

/** Somebody with the mini program open. */
interface Program {
  token: string;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  put(path: string, bytes: Buffer): Promise<Reply>;
}

function programOf(token: string): Program {
  async function send(method: string, path: string, body?: string | Buffer, type = 'application/json') {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
    const response = await fetch(`${product.url}/api/mini${path}`, { method, headers, ...sent });
    const text = await response.text();
    const parsed = text ? JSON.parse(text) : {};
    const problems: { path: string }[] = parsed.error?.problems ?? [];
    return {
      ...{ status: response.status, code: parsed.error?.code, body: parsed },
      paths: problems.map(({ path: at }) => at),
    };
  }
  return {
    token,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body === undefined ? undefined : JSON.stringify(body)),
    put: (path, bytes) => send('PUT', path, bytes, 'application/octet-stream'),
  };
}

const signIn = (code: string, to = account) => programOf('').post('/sessions', { account: to, code });

async function open(phone?: Phone): Promise<Program> {
  const { body } = await signIn(await (phone ?? (await product.phones.add())).login());
  return programOf(String(body.token));
}

const tip = (
  changes: { answers?: object; identity?: object; clientId?: string; confirmedNew?: boolean } = {},
) => ({
  ...{ clientId: randomUUID(), identity: identities.anonymous },
  ...changes,
  answers: leadAnswers({ ...changes.answers }),
});

/** Asks WeChat itself. */
async function miniOpenid(phone: Phone): Promise<string> {
  const { appid = '', secret = '' } = product.account.settings.miniProgram ?? {};
  const query = { appid, secret, js_code: await phone.login(), grant_type: 'authorization_code' };
  const answer = await fetch(`${product.wechat.url}/sns/jscode2session?${new URLSearchParams(query)}`);
  const { openid } = (await answer.json()) as { openid: string };
  expect(openid).not.toBe(phone.openid);
  return openid;
}

/** Everybody with a session. */
async function personBehind(): Promise<string[]> {
  const sessions = await MiniSession.find().lean();
  return sessions.map(({ personId }) => personId);
}

/** Every row of the store but the sessions of the mini program, in one text. */
async function wholeStore(): Promise<string> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const rows = await Promise.all(
    names.filter((name) => name !== 'miniSessions').map((name) => db.collection(name).find().toArray()),
  );
  return JSON.stringify(rows);
}

/** A photograph, as an answer of the form names it. */
async function upload(program: Program) {
  const bytes = await photo();
  const started = await program.post('/uploads', { size: bytes.length, name: '王小翠拍的.jpg' });
  await program.put(`/uploads/${started.body.id}/parts/0`, bytes);
  const { body } = await program.post(`/uploads/${started.body.id}/finish`);
  const { id, kind, mime, size, sha256 } = body;
  return { id: String(id), kind, mime, size, sha256 };
}

it('an anonymous lead with a photograph, sent twice at once: one lead, one answer, no way back to the person', async () => {
  const phone = await product.phones.add();
  const program = await open(phone);
  const forms = await program.get('/lead-forms');
  expect(forms.body).toMatchObject({ lead: { id: 'lead' }, identity: { id: 'lead-identity' } });
  const file = await upload(program);
  const whole = tip({ answers: { evidence: [file], noEvidenceReason: undefined } });
  const [one, two] = await Promise.all([program.post('/leads', whole), program.post('/leads', whole)]);
  const { no, claimCode, text, dueOn } = one.body;
  expect(one).toMatchObject({ status: 200 });
  expect(two.body).toEqual(one.body);
  expect((await program.post('/leads', whole)).body).toEqual(one.body);
  expect([claimCode, dueOn]).toEqual([
    expect.stringMatching(/^\d{16}$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  ]);
  expect(text).toContain(no);
  const leads = await Lead.find().lean();
  expect(leads).toMatchObject([{ no, channel: 'mini', standing: 'anonymous', bureauId }]);
  const [lead] = leads;
  expect(await Evidence.find({ 'object.id': lead?._id }).lean()).toMatchObject([{ _id: file.id }]);

  const [personId = ''] = await personBehind();
  expect(personId).toMatch(/^[\w-]{22}$/);
  const store = await wholeStore();
  const logs = JSON.stringify(product.logged);
  const secrets = {
    personId,
    openid: await miniOpenid(phone),
    claimCode,
    token: program.token,
    name: '王小翠',
  };
  for (const [what, secret] of Object.entries(secrets)) {
    expect(store.includes(String(secret)), `${what} in the store`).toBe(false);
    expect(logs.includes(String(secret)), `${what} in the log`).toBe(false);
  }
  const actors = await Event.distinct('actor.kind', { 'object.kind': { $in: ['lead', 'evidence'] } });
  expect(actors.sort()).toEqual(['reporter', 'system']);
  expect(await Delivery.countDocuments({ 'object.id': lead?._id })).toBe(0);
  expect((await program.get('/leads')).body).toEqual({ rows: [] });
});

it('whoever has the claim code reads the case and adds to it, from any phone', async () => {
  const reporter = await open();
  const { no, claimCode } = (await reporter.post('/leads', tip())).body;
  const staff = asStaff(product.services, bureauId, 'liaison');
  await sayToReporter(staff, { no: String(no), text: '请问是几月几号的清单？' });

  const other = await open();
  const code = String(claimCode).replace(/(\d{4})(?=\d)/g, '$1 ');
  const read = await other.post('/claims', { code });
  expect(read).toMatchObject({
    status: 200,
    body: { no, messages: [{ from: 'office' }, { from: 'office' }] },
  });
  const lead = await leadOf(String(no));
  expect(await LeadMessage.countDocuments({ leadId: lead._id, readAt: { $exists: false } })).toBe(0);
  const { id } = await upload(other);
  const said = { code, text: '九月三号的那张。', evidenceIds: [id] };
  expect((await other.post('/claims/messages', said)).status).toBe(204);
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);
  expect(await Evidence.find({ 'object.id': lead._id }).lean()).toMatchObject([{ _id: id }]);
  const again = await other.post('/claims/messages', said);
  expect([again.status, again.code, again.paths]).toEqual([422, 'input.invalid', ['evidence.0']]);
});

it('a lead with a name: found again after another login, talked about by its reporter alone, and without a push', async () => {
  const phone = await product.phones.add();
  const program = await open(phone);
  const sent = await program.post('/leads', tip({ identity: identities.named }));
  const { no } = sent.body;
  expect(sent).toMatchObject({ status: 200, body: { claimCode: null } });
  const lead = await leadOf(String(no));
  expect(await Delivery.countDocuments({ 'object.id': lead._id })).toBe(0);
  expect(await LeadMessage.findOne({ leadId: lead._id }).lean()).toMatchObject({ toldBy: 'inbox' });

  const later = await open(phone);
  expect((await later.get('/leads')).body).toMatchObject({ rows: [{ no, messages: [{ from: 'office' }] }] });
  const message = { text: '清单我明天送来。' };
  expect((await later.post(`/leads/${no}/messages`, message)).status).toBe(204);
  const stranger = await open();
  expect(await stranger.post(`/leads/${no}/messages`, message)).toMatchObject({ code: 'lead.not_found' });
  expect((await stranger.get('/leads')).body).toEqual({ rows: [] });
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);

  const similar = await later.post('/leads', tip({ identity: identities.named }));
  expect([similar.status, similar.code, similar.paths]).toEqual([409, 'lead.similar', [no]]);
  const confirmed = tip({ identity: identities.named, confirmedNew: true });
  expect((await later.post('/leads', confirmed)).status).toBe(200);
});

it('a letter that is passed on: whether its author agrees must be said, and who it is goes to the vault', async () => {
  const program = await open();
  const answers = { howKnown: '转递来信' };
  const silent = await program.post('/leads', tip({ answers }));
  expect([silent.status, silent.paths]).toEqual([422, ['identity.authorConsent']]);
  const author = { authorConsent: true, authorName: '李四光', authorContact: '13811112222' };
  const identity = { ...identities.anonymous, ...author };
  const sent = await program.post('/leads', tip({ answers, identity }));
  expect(sent.status).toBe(200);
  const { reporterId } = await leadOf(String(sent.body.no));
  expect((await reporterOf(product.services.crypto, reporterId)).author).toMatchObject({ name: '李四光' });
  const own = await program.post(
    '/leads',
    tip({ identity, answers: { facts: '另一件事：药房昨天多收了两次诊查费，没有开票。' } }),
  );
  expect([own.status, own.code]).toEqual([422, 'input.invalid']);
});

it('bad input is named in full, stores nothing and may be sent again under the same id', async () => {
  const program = await open();
  const before = await Lead.countDocuments();
  const malformed = await program.post('/leads', { clientId: 'x', answers: [], identity: {}, more: 1 });
  expect([malformed.status, malformed.paths]).toEqual([422, ['clientId', 'answers', '']]);
  const whole = tip();
  const empty = await program.post('/leads', { ...whole, answers: {}, identity: {} });
  expect([empty.status, empty.code]).toEqual([422, 'input.invalid']);
  expect(empty.paths).toEqual(expect.arrayContaining(['targetKind', 'identity.identity']));
  const supervisor = await program.post('/leads', { ...whole, identity: identities.supervisor });
  expect([supervisor.status, supervisor.paths]).toEqual([422, ['identity.identity']]);
  const foreign = await upload(await open());
  const stolen = await program.post('/leads', {
    ...whole,
    answers: leadAnswers({ evidence: [foreign], noEvidenceReason: undefined }),
  });
  expect([stolen.status, stolen.paths]).toEqual([422, ['evidence.0']]);
  expect(await Lead.countDocuments()).toBe(before);
  expect((await program.post('/leads', whole)).status).toBe(200);
  expect(await Lead.countDocuments()).toBe(before + 1);
});

it('a flood from one person is stopped, another is let through', async () => {
  const program = await open();
  const send = (who: Program) => who.post('/leads', tip({ confirmedNew: true }));
  for (let sent = 0; sent < 10; sent += 1) expect((await send(program)).status).toBe(200);
  expect(await send(program)).toMatchObject({ status: 429, code: 'lead.too_many' });
  expect((await send(await open())).status).toBe(200);
});

it('a code logs in once; the next login ends the session; an unused one ends after a week', async () => {
  const phone = await product.phones.add();
  const code = await phone.login();
  const first = await signIn(code);
  expect(first).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^[\w-]{43}$/) } });
  expect(await signIn(code)).toMatchObject({ status: 401, code: 'mini.code_refused' });
  expect(await signIn('0unknown')).toMatchObject({ status: 401, code: 'mini.code_refused' });
  expect(await signIn(await phone.login(), 'nobody')).toMatchObject({ status: 404, code: 'mini.not_served' });
  const old = programOf(String(first.body.token));
  expect((await old.get('/leads')).status).toBe(200);
  const program = await open(phone);
  expect(await old.get('/leads')).toMatchObject({ status: 401, code: 'auth.required' });

  // Its person is another one than the follower of the official account, whose openid differs.
  expect(await personBehind()).not.toContain(personIdOf(product.services.crypto, account, phone.openid));
  const soon = new Date(Date.now() + 60_000);
  await MiniSession.updateMany({}, { $set: { expiresAt: soon } });
  expect((await program.get('/leads')).status).toBe(200);
  const lengthened = await MiniSession.find({ expiresAt: { $gt: soon } }).lean();
  expect(lengthened.map(({ expiresAt }) => expiresAt)).toEqual([sessionEnd(new Date())]);
  await MiniSession.updateMany({}, { $set: { expiresAt: new Date() } });
  expect(await program.get('/leads')).toMatchObject({ status: 401, code: 'auth.required' });
});

it('a day later the answer with the claim code is gone, and the id makes a lead again', async () => {
  const program = await open();
  const whole = tip();
  const first = await program.post('/leads', whole);
  await MiniSubmission.updateMany({}, { $set: { expiresAt: new Date() } });
  const second = await program.post('/leads', whole);
  expect(second.status).toBe(200);
  expect(second.body.claimCode).not.toBe(first.body.claimCode);
});

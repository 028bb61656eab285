import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { Application } from '../../../../server/models/application.ts';
import { ContentCheck } from '../../../../server/models/contentCheck.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { LeadReporter } from '../../../../server/models/leadReporter.ts';
import { presentApplication } from '../../../../server/presenters/applicationDetail.ts';
import { getApplication } from '../../../../server/queries/applications/getApplication.ts';
import { validAnswers } from '../../../support/applicants.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { identities, leadAnswers } from '../../../support/leads.ts';
import { type MiniProgram, openLinked, openMiniProgram } from '../../../support/miniClient.ts';
import { opinionAnswers } from '../../../support/opinionWorld.ts';
import type { Phone } from '../../../support/phones.ts';
import { portrait } from '../../../support/portrait.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { asStaff } from '../../../support/reviews.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

const logs = () => JSON.stringify(product.logged);

/** Everything in the store, as text. */
async function stored(): Promise<string> {
  const { db } = mongoose.connection;
  const collections = (await db?.collections()) ?? [];
  const rows = [];
  for (const collection of collections) rows.push(await collection.find().toArray());
  return JSON.stringify(rows);
}

describe('the phone number by button', () => {
  const at = (phone: Phone) => `${product.wechat.url}/phones/${phone.openid}`;
  const press = async (phone: Phone) => {
    const response = await fetch(`${at(phone)}/phone-number`, { method: 'POST' });
    return ((await response.json()) as { code: string }).code;
  };
  const setNumber = (phone: Phone, phoneNumber: string) =>
    fetch(`${at(phone)}`, { method: 'PATCH', body: JSON.stringify({ phoneNumber }) });

  it('is told to whoever pressed it, once, and kept nowhere', async () => {
    const phone = await product.phones.add();
    const program = await openMiniProgram(product, phone);
    await setNumber(phone, '13987654321');
    const code = await press(phone);
    const first = await program.post('/phone-number', { code });
    expect(first).toMatchObject({ status: 200, body: { number: '13987654321' } });
    expect(await program.post('/phone-number', { code })).toMatchObject({
      ...{ status: 422, code: 'mini.phone_code_refused' },
    });
    expect(logs()).not.toContain('13987654321');
    expect(logs()).not.toContain(code);
    expect(await stored()).not.toContain('13987654321');
  });

  it('a number from abroad, a code of something else, and nobody', async () => {
    const phone = await product.phones.add();
    const program = await openMiniProgram(product, phone);
    await setNumber(phone, '+852 91234567');
    const answer = await program.post('/phone-number', { code: await press(phone) });
    expect(answer).toMatchObject({ status: 422, code: 'mini.phone_foreign' });
    expect(JSON.stringify(answer.body)).not.toContain('91234567');
    const login = await phone.login();
    expect((await program.post('/phone-number', { code: login })).code).toBe('mini.phone_code_refused');
    expect((await program.post('/phone-number', { code: '' })).paths).toEqual(['code']);
    const stranger = await (await openMiniProgram(product)).delete('/sessions');
    expect(stranger.status).toBe(204);
    const response = await fetch(`${product.url}/api/mini/phone-number`, {
      method: 'POST',
      body: '{"code":"x"}',
    });
    expect(response.status).toBe(401);
  });

  it.each([
    ['errcode', -1],
    ['errcode', 45011],
    ['status', 502],
    ['html', undefined],
    ['empty', undefined],
    ['drop', undefined],
    ['bare', undefined],
  ])('WeChat fails with %s %s: it is to be typed, and may be tried again', async (kind, value) => {
    const phone = await product.phones.add();
    const program = await openMiniProgram(product, phone);
    const endpoint = '/wxa/business/getuserphonenumber';
    await product.phones.fault({ endpoint, kind, ...(value === undefined ? {} : { value }), times: 1 });
    const failed = await program.post('/phone-number', { code: await press(phone) });
    expect(failed).toMatchObject({ status: 503, code: 'mini.phone_unavailable' });
    expect((await program.post('/phone-number', { code: await press(phone) })).status).toBe(200);
  });
});

describe('the content check of an application', () => {
  const form = { id: 'supervisor-application', version: 2 };

  async function application(program: MiniProgram, changes: Record<string, unknown> = {}) {
    const { kind: _kind, ...photo } = await program.upload(await portrait());
    const employer = '某某小学，教师';
    const answers = validAnswers({ photo, inWork: true, employer, ...changes });
    return { clientId: randomUUID(), mode: 'self', form, answers };
  }

  /** Hands in with a fresh code, or with this one. @returns the answer and what was kept of the check */
  async function handIn(changes: Record<string, unknown> = {}, loginCode?: string | null) {
    const { phone, program } = await openLinked(product);
    const code = loginCode === undefined ? await phone.login() : loginCode;
    const handed = {
      ...(await application(program, changes)),
      ...(code === null ? {} : { loginCode: code }),
    };
    const answer = await program.post('/applications', handed);
    const no = String(answer.body.no);
    return { phone, program, handed, answer, no, check: await checkOf(no, 'application') };
  }
  const checkOf = (no: string, purpose: string) => ContentCheck.findById(`${no}:${purpose}`).lean();

  it('is kept with it: what WeChat said, never the words, never the person', async () => {
    const { no, check, handed, answer, phone } = await handIn({ employer: '存疑样例学校，教师' });
    expect(answer.status).toBe(200);
    expect(check).toEqual({
      ...{ _id: `${no}:application`, matterNo: no, purpose: 'application' },
      ...{ kind: 'checked', suggest: 'review', label: 21000, at: expect.any(Date) },
    });
    expect(await checkOf(no, 'applicationPhoto')).toMatchObject({
      ...{ kind: 'skipped', reason: 'needs_public_url' },
    });
    // WeChat got the unit, and nothing else of the form.
    const { calls } = (await product.phones.ledger()) as { calls: { endpoint: string; request: object }[] };
    const sent = calls
      .filter(({ endpoint }) => endpoint === '/wxa/msg_sec_check')
      .map(({ request }) => request);
    expect(sent.at(-1)).toMatchObject({ body: { version: 2, scene: 1, content: '存疑样例学校，教师' } });
    for (const { name, reason } of [handed.answers])
      for (const words of [name, reason]) expect(JSON.stringify(sent)).not.toContain(words);
    const all = await stored();
    for (const secret of ['存疑样例', handed.loginCode]) expect(all).not.toContain(secret);
    const rows = JSON.stringify(await ContentCheck.find().lean());
    expect(rows).not.toContain(personIdOf(product.services.crypto, 'test', phone.openid));
    expect(logs()).not.toContain('存疑样例');
    const actor = asStaff(product.services, bureauId, 'reviewer');
    const shown = presentApplication(await getApplication(actor, { no }), actor.actor, new Date());
    expect(shown.contentChecks.map(({ text }) => text)).toEqual([
      expect.stringContaining('人工看'),
      expect.stringContaining('照片'),
    ]);
  });

  it('risky words that would be public are asked for in another way, and then go through', async () => {
    const { phone, program, handed, answer } = await handIn({ employer: '违规样例公司' });
    expect(answer).toMatchObject({ status: 422, code: 'content.risky', paths: ['employer'] });
    expect(JSON.stringify(answer.body)).toContain('请换个说法');
    expect((await program.get('/applications')).body).toMatchObject({ rows: [] });
    const answers = { ...handed.answers, employer: '某某公司，会计' };
    const again = await program.post('/applications', { ...handed, answers, loginCode: await phone.login() });
    expect(again.status).toBe(200);
    expect(await checkOf(String(again.body.no), 'application')).toMatchObject({
      suggest: 'pass',
      label: 100,
    });
  });

  it('ugly words in what only the office reads are no matter', async () => {
    const reason = `违规样例${'我愿意用业余时间为大家看好医保基金，平时也常陪老人看病买药，熟悉票据。'.repeat(2)}`;
    const { answer, check } = await handIn({ reason });
    expect(answer.status).toBe(200);
    expect(check).toMatchObject({ suggest: 'pass' });
  });

  it('nothing public: nothing checked; no code, a stale one or somebody else’s: skipped, with the reason', async () => {
    const skipped = async (...given: Parameters<typeof handIn>) => {
      const { answer, check } = await handIn(...given);
      expect(answer.status).toBe(200);
      return check?.reason;
    };
    expect(await skipped({ inWork: false, employer: undefined })).toBe('nothing_public');
    const late = 'not_in_mini_program_for_two_hours';
    expect(await skipped({ employer: '违规样例公司' }, null)).toBe(late);
    expect(await skipped({}, 'x')).toBe(late);
    const other = await product.phones.add();
    expect(await skipped({}, await other.login())).toBe(late);
    const endpoint = '/wxa/msg_sec_check';
    await product.phones.fault({ endpoint, kind: 'errcode', value: 61010, times: 1 });
    expect(await skipped()).toBe(late);
  });

  it.each([
    ['/wxa/msg_sec_check', 'errcode', -1],
    ['/wxa/msg_sec_check', 'errcode', 43104],
    ['/wxa/msg_sec_check', 'errcode', 45009],
    ['/wxa/msg_sec_check', 'html', 502],
    ['/wxa/msg_sec_check', 'bare', undefined],
    ['/wxa/msg_sec_check', 'drop', undefined],
    ['/sns/jscode2session', 'errcode', -1],
  ])('%s fails with %s %s: it is handed in all the same', async (endpoint, kind, value) => {
    const { phone, program } = await openLinked(product);
    const handed = { ...(await application(program)), loginCode: await phone.login() };
    await product.phones.fault({ endpoint, kind, ...(value === undefined ? {} : { value }), times: 1 });
    const { status, body } = await program.post('/applications', handed);
    expect(status).toBe(200);
    expect(await checkOf(String(body.no), 'application')).toMatchObject({ kind: 'failed' });
  });

  it('sent again after a lost answer it is one application, and the first check stays', async () => {
    const { program, handed, no } = await handIn();
    // The code is used up by now.
    expect(await program.post('/applications', handed)).toMatchObject({ status: 200, body: { no } });
    expect(await checkOf(no, 'application')).toMatchObject({ suggest: 'pass' });
    expect(await ContentCheck.countDocuments({ matterNo: no })).toBe(2);
  });

  it('a correction is checked again, and what counts is the last one', async () => {
    const { phone, program, handed, no } = await handIn({}, null);
    const { revision } = await Application.findOne({ no }).orFail().lean();
    const decision = { no, decision: 'return', reason: '请写清楚单位。', revision } as const;
    await decideApplication(asStaff(product.services, bureauId, 'reviewer'), {
      ...decision,
      returnedFields: ['employer'],
    });
    const { rows } = (await program.get('/applications')).body as {
      rows: { returned: { answers: object } }[];
    };
    const answers = { ...rows[0]?.returned.answers, employer: '违规样例公司' };
    const { mode: _mode, ...correction } = { ...handed, clientId: randomUUID(), answers };
    const post = async (changes: object) =>
      program.post(`/applications/${no}/resubmit`, {
        ...correction,
        loginCode: await phone.login(),
        ...changes,
      });
    expect((await post({})).code).toBe('content.risky');
    const better = { answers: { ...answers, employer: '某某公司，会计' } };
    expect((await post(better)).status).toBe(200);
    expect(await checkOf(no, 'application')).toMatchObject({ kind: 'checked', suggest: 'pass' });
  });
});

describe('what is not given to WeChat', () => {
  const checks = () => ContentCheck.countDocuments();
  const asked = async () => {
    const { calls } = (await product.phones.ledger()) as { calls: { endpoint: string }[] };
    return calls.filter(({ endpoint }) => endpoint === '/wxa/msg_sec_check').length;
  };

  it('a lead, however ugly, and its lines: only the reason is kept, and it leads to nobody', async () => {
    const [before, sent] = [await checks(), await asked()];
    const phone = await product.phones.add();
    const program = await openMiniProgram(product, phone);
    const facts = '违规样例，九月份我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。';
    const lead = { clientId: randomUUID(), answers: leadAnswers({ facts }), identity: identities.remembered };
    const { status, body } = await program.post('/leads', lead);
    expect(status).toBe(200);
    const no = String(body.no);
    for (const text of ['违规样例，再补一句。', '第二句。'])
      expect((await program.post(`/leads/${no}/messages`, { text })).status).toBe(204);
    const code = String(body.claimCode);
    expect((await program.post('/claims/messages', { code, text: '第三句。' })).status).toBe(204);
    expect([await checks(), await asked()]).toEqual([before + 2, sent]);
    const rows = await ContentCheck.find({ matterNo: no }).lean();
    expect(rows.map(({ at: _at, ...row }) => row)).toEqual(
      expect.arrayContaining([
        {
          ...{ _id: `${no}:lead`, matterNo: no, purpose: 'lead' },
          ...{ kind: 'skipped', reason: 'evidence_must_not_leave' },
        },
        {
          ...{ _id: `${no}:message`, matterNo: no, purpose: 'message' },
          ...{ kind: 'skipped', reason: 'private_to_bureau' },
        },
      ]),
    );
    const { reporterId } = await Lead.findOne({ no }).orFail().lean();
    const reporter = await LeadReporter.findById(reporterId).orFail().lean();
    const text = JSON.stringify(rows);
    for (const key of [
      reporterId,
      reporter.personIndex,
      personIdOf(product.services.crypto, 'test:mini', phone.openid),
    ])
      expect(text).not.toContain(String(key));
  });

  it('an opinion and a line to it', async () => {
    const sent = await asked();
    const { phone, program } = await openLinked(product);
    const personId = personIdOf(product.services.crypto, 'test', phone.openid);
    await buildAppointment(product.services, { bureauId, personId });
    const form = { id: 'opinion', version: 1 };
    const handed = { clientId: randomUUID(), form, answers: opinionAnswers };
    const { body } = await program.post('/opinions', handed);
    const no = String(body.no);
    const said = { clientId: randomUUID(), text: '补充一点。' };
    expect((await program.post(`/matters/${no}/messages`, said)).status).toBe(204);
    const rows = await ContentCheck.find({ matterNo: no }).sort({ purpose: 1 }).lean();
    expect(rows.map(({ purpose, reason }) => [purpose, reason])).toEqual([
      ['message', 'private_to_bureau'],
      ['opinion', 'private_to_bureau'],
    ]);
    expect(await asked()).toBe(sent);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { madeUpIdNumber } from '../../../support/applicants.ts';
import { buildApplication } from './support/applications.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let bureauId: string;
let reviewer: Browser;
let approver: Browser;
let auditor: Browser;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  // Sign-ins are limited by the minute.
  app.pass(61_000);
  bureauId = await buildBureau(app);
  reviewer = await signedIn(app, await buildStaff(app, { bureauId }));
  approver = await signedIn(app, await buildStaff(app, { bureauId, roles: ['approver'] }));
  auditor = await signedIn(app, await buildStaff(app, { bureauId, roles: ['auditor'] }));
});
afterAll(() => app.stop());

const decisions = (no: string) => `/api/applications/${no}/decisions`;
const viewsOf = (no: string) => Event.countDocuments({ type: 'application.viewed', 'data.no': no });

describe('GET /api/applications', () => {
  it('shows enough to find a matter and not enough to know the person', async () => {
    const idNumber = madeUpIdNumber();
    const { no } = await buildApplication(app, { bureauId, answers: { idNumber } });
    app.pass(2 * 24 * 3600_000);
    reviewer = await signedIn(app, await buildStaff(app, { bureauId }));
    const { body, text } = await reviewer.get('/api/applications');
    expect(body.rows).toMatchObject([
      { no, name: '林**', status: 'submitted', statusLabel: '审核中', waitingDays: 2 },
    ]);
    for (const secret of [idNumber, idNumber.slice(6, 14), '13800138000', '林晓梅', bureauId]) {
      expect(text).not.toContain(secret);
    }
    expect(await viewsOf(no)).toBe(0);
  });

  it('filters by status and counts every status', async () => {
    const { no } = await buildApplication(app, { bureauId });
    await buildApplication(app, { bureauId });
    await approver.post(decisions(no), { decision: 'reject', reason: '暂不符合条件。', revision: 1 });
    const { body } = await reviewer.get('/api/applications?status=rejected');
    expect(body.rows.map((row) => [row.no, row.waitingDays])).toEqual([[no, null]]);
    expect(body.counts).toMatchObject({ submitted: 1, returned: 0, shortlisted: 0, rejected: 1, pooled: 0 });
    expect(body.statuses).toContainEqual({ status: 'rejected', label: '未通过' });
    expect(new Set(body.statuses.map(({ label }) => label)).size).toBe(body.statuses.length);
  });

  it.each(['status=nonsense', 'limit=0', 'limit=101', 'limit=x', 'cursor=nonsense', 'cursor=%00'])(
    'refuses ?%s',
    async (query) => {
      const { status, body } = await reviewer.get(`/api/applications?${query}`);
      expect([status, body.error.code]).toEqual([422, 'input.invalid']);
      expect(body.error.problems[0]?.path).toBe(query.split('=')[0]);
    },
  );
});

describe('GET /api/applications/:no', () => {
  it('shows the items of the annex in its order, without the one that self-nomination has not', async () => {
    const { no, answers } = await buildApplication(app, { bureauId });
    const { body, text } = await auditor.get(`/api/applications/${no}`);
    expect(body.items.map((item) => item.no)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18,
    ]);
    const item = (key: string) => body.items.find((one) => one.key === key);
    expect(item('name')).toMatchObject({ label: '姓名', text: '林晓梅', masked: false });
    expect(item('declaration')?.clauses).toHaveLength(2);
    expect(item('email')).toMatchObject({ text: '', correctable: true });
    expect(item('mobile')).toMatchObject({ text: '138****8000', masked: true });
    const idNumber = String(answers.idNumber);
    expect(item('idNumber')).toMatchObject({ masked: true });
    for (const secret of [idNumber, idNumber.slice(6, 14), '13800138000']) expect(text).not.toContain(secret);
    expect(body.consents.map((consent) => consent.text)).toEqual(['同意', '同意', '同意']);
  });

  it('writes who looked, once per page, photo included', async () => {
    const { id, mime } = await app.objects.put(Buffer.from('photo'), { mime: 'image/jpeg' });
    const photo = { id, mime, size: 5, sha256: 'ab'.repeat(32) };
    const { no } = await buildApplication(app, { bureauId, answers: { photo } });
    await auditor.get(`/api/applications/${no}`);
    const answer = await auditor.get(`/api/applications/${no}/photo`);
    expect([answer.status, answer.headers.get('content-type'), answer.text]).toEqual([
      200,
      'image/jpeg',
      'photo',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await viewsOf(no)).toBe(1);
    await reviewer.get(`/api/applications/${no}/photo`);
    expect(await viewsOf(no)).toBe(2);
    const { body } = await reviewer.get(`/api/applications/${no}`);
    expect(body.history.map(({ title, by, isView }) => [title, by, isView])).toEqual([
      ['提交申请', '申请人', false],
      ['查阅申请', '沈审核', true],
      ['查阅申请', '沈审核', true],
      ['查阅申请', '沈审核', true],
    ]);
  });

  it('never lets a browser render a stored file that is no picture', async () => {
    const { id } = await app.objects.put(Buffer.from('<script>'), { mime: 'text/html' });
    const photo = { id, mime: 'image/jpeg', size: 8, sha256: 'ab'.repeat(32) };
    const { no } = await buildApplication(app, { bureauId, answers: { photo } });
    const { headers } = await reviewer.get(`/api/applications/${no}/photo`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says 404 for a photo whose file is gone', async () => {
    const { no } = await buildApplication(app, { bureauId });
    expect((await reviewer.get(`/api/applications/${no}/photo`)).status).toBe(404);
  });

  it('shows what became of the notices and why', async () => {
    const { no, personId } = await buildApplication(app, { bureauId });
    const application = await Application.findOne({ no }).lean();
    await Delivery.create({
      _id: randomUUID(),
      bureauId,
      personId,
      kind: 'applicationStatus',
      object: { kind: 'application', id: application?._id },
      channel: 'notice',
      via: 'template',
      state: 'failed',
      attempts: 1,
      errcode: 43004,
      reason: '对方没有关注公众号。',
      createdAt: app.services.clock.now(),
      finishedAt: app.services.clock.now(),
    });
    const { body, text } = await reviewer.get(`/api/applications/${no}`);
    expect(body.deliveries).toMatchObject([
      { stateLabel: '未送达', reason: '对方没有关注公众号。', channelLabel: '模板消息' },
    ]);
    expect(text).not.toContain(personId);
  });
});

describe('POST /api/applications/:no/decisions', () => {
  it('returns for correction, and the page then shows what and why', async () => {
    const { no } = await buildApplication(app, { bureauId });
    const reason = '照片不清晰，请重新上传。';
    const body = { decision: 'return', reason, returnedFields: ['photo'], revision: 1 };
    const decided = await reviewer.post(decisions(no), body);
    expect([decided.status, decided.body]).toEqual([
      200,
      { status: 'returned', statusLabel: '请补正', revision: 2 },
    ]);
    const { body: detail } = await reviewer.get(`/api/applications/${no}`);
    expect(detail).toMatchObject({ status: 'returned', reason, decisions: [] });
    expect(detail.items.filter((item) => item.returned).map((item) => item.key)).toEqual(['photo']);
    expect(detail.history.map(({ title }) => title)).toContain('退回补正');
  });

  it('offers decisions to those who may make them, while there is one to make', async () => {
    const { no } = await buildApplication(app, { bureauId });
    const offered = async (browser: Browser) =>
      (await browser.get(`/api/applications/${no}`)).body.decisions.map(({ label }) => label);
    expect(await offered(reviewer)).toEqual(['审核通过', '退回补正']);
    expect(await offered(approver)).toEqual(['不予通过']);
    expect(await offered(auditor)).toEqual([]);
    const refused = await auditor.post(decisions(no), {
      decision: 'shortlist',
      reason: '通过。',
      revision: 1,
    });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'permission.denied']);
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', revision: 1 });
  });

  it('refuses the second of two decisions, in turn and at the same moment', async () => {
    const first = (await buildApplication(app, { bureauId })).no;
    const body = { decision: 'shortlist', reason: '材料齐全。', revision: 1 };
    expect((await reviewer.post(decisions(first), body)).status).toBe(200);
    const late = await reviewer.post(decisions(first), body);
    expect([
      late.status,
      ['request.conflict', 'application.wrong_status'].includes(late.body.error.code),
    ]).toEqual([409, true]);
    const second = (await buildApplication(app, { bureauId })).no;
    const colleague = await signedIn(app, await buildStaff(app, { bureauId, roles: ['approver'] }));
    const answers = await Promise.all([
      reviewer.post(decisions(second), body),
      colleague.post(decisions(second), { ...body, decision: 'reject' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await Event.countDocuments({ type: 'application.decided', 'data.no': second })).toBe(1);
  });

  it.each([
    ['nothing', {}, ['decision', 'reason', 'revision']],
    ['an unknown decision', { decision: 'appoint', reason: '通过。', revision: 1 }, ['decision']],
    ['a blank reason', { decision: 'reject', reason: ' 　', revision: 1 }, ['reason']],
    ['a reason without end', { decision: 'reject', reason: '长'.repeat(501), revision: 1 }, ['reason']],
    ['a return without items', { decision: 'return', reason: '请更正。', revision: 1 }, ['returnedFields']],
    [
      'an unknown item',
      { decision: 'return', reason: '请更正。', returnedFields: ['x'], revision: 1 },
      ['returnedFields'],
    ],
    [
      'a status set directly',
      { decision: 'reject', reason: '通过。', revision: 1, status: 'shortlisted' },
      [''],
    ],
  ])('refuses %s and changes nothing', async (_what, body, paths) => {
    const { no } = await buildApplication(app, { bureauId });
    const maker = 'decision' in body && body.decision === 'reject' ? approver : reviewer;
    const answer = await maker.post(decisions(no), body);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'input.invalid']);
    expect(answer.body.error.problems.map(({ path }) => path)).toEqual(paths);
    expect(answer.body.error.problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', revision: 1 });
  });
});

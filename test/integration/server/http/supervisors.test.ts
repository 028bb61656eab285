import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type {
  badgeSchema,
  detailSchema,
  listSchema,
  previewSchema,
} from '../../../../server/http/api/appointments/schema.ts';
import type { listSchema as taskListSchema } from '../../../../server/http/api/tasks/schema.ts';
import { Appointment } from '../../../../server/models/appointment.ts';
import { Certificate } from '../../../../server/models/certificate.ts';
import { Event } from '../../../../server/models/event.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { mintBadgeToken } from '../../../../server/queries/appointments/badgeToken.ts';
import { appointingBureau, shortlisted } from '../../../support/appointing.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { portrait } from '../../../support/portrait.ts';
import { type Browser, openBrowser, signedIn } from './support/browser.ts';
import { buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** What these routes answer, all in one: each answer has the part that its route sends. */
type Body = z.output<typeof detailSchema> &
  z.output<typeof listSchema> &
  z.output<typeof previewSchema> &
  z.output<typeof badgeSchema>;
type Tasks = z.output<typeof taskListSchema>;

const bodyOf = <T = Body>({ body }: { body: unknown }): T => body as T;

async function staffOf(bureauId: string, ...roles: Role[]): Promise<Browser> {
  app.pass(31_000);
  return signedIn(app, await buildStaff(app, { bureauId, roles }));
}

/** A person in office, made through the API alone. */
async function inOffice(profileId: string, answers: Record<string, unknown> = {}) {
  const bureauId = await appointingBureau(app.services, profileId, { name: '某某市医疗保障局' });
  const { no } = await shortlisted(app.services, bureauId, { profileId, answers });
  const approver = await staffOf(bureauId, 'approver', 'liaison');
  const preview = bodyOf(await approver.get(`/api/applications/${no}/appointment`));
  const made = await approver.post(`/api/applications/${no}/appointment`, { revision: preview.revision });
  expect(made.status).toBe(200);
  const supervisor = bodyOf(made).no;
  const detail = () => approver.get(`/api/supervisors/${supervisor}`);
  for (const { id } of bodyOf(await detail()).certificates) {
    expect((await approver.send('POST', `/api/certificates/${id}/issue`)).status).toBe(200);
  }
  const { revision } = bodyOf(await detail());
  const active = await approver.post(`/api/supervisors/${supervisor}/activation`, { revision });
  expect(bodyOf(active)).toMatchObject({ status: 'active', statusLabel: '在聘' });
  const appointment = await Appointment.findOne({ no: supervisor }).lean();
  if (!appointment) throw new Error('no appointment');
  return { bureauId, approver, no: supervisor, detail, appointment };
}

describe('appointing over the API', () => {
  it('is found by specialty once staff wrote it down; a group that the document does not know is refused (HN 10(3))', async () => {
    const { approver, bureauId, no, detail } = await inOffice('hunan');
    const path = `/api/supervisors/${no}/classification`;
    const { revision } = bodyOf(await detail());
    const wrong = await approver.post(path, { specialties: ['财务'], groups: ['没有的类别'], revision });
    expect(wrong.body).toMatchObject({ error: { problems: [{ path: 'groups.0' }] } });
    const long = '很'.repeat(21);
    expect((await approver.post(path, { specialties: [long, ''], groups: [], revision })).status).toBe(422);
    expect(bodyOf(await detail()).specialties).toEqual([]);
    expect((await approver.post(path, { specialties: ['财务', '财务'], groups: [], revision })).status).toBe(
      204,
    );
    expect(bodyOf(await detail()).specialties).toEqual(['财务']);
    const found = await approver.get('/api/selection?specialties=财务&limit=10');
    expect(found.body).toMatchObject({ rows: [{ no, specialties: ['财务'] }] });
    expect((await approver.post(path, { specialties: [], groups: [], revision })).status).toBe(409);
    const reviewer = await staffOf(bureauId, 'reviewer');
    expect((await reviewer.post(path, { specialties: [], groups: [], revision: 9 })).status).toBe(403);
  });

  it('carries the tags that the liaison gave, and the event does not say them', async () => {
    const { approver, bureauId, no, detail, appointment } = await inOffice('hunan');
    const path = `/api/supervisors/${no}/tags`;
    const { revision } = bodyOf(await detail());
    expect(bodyOf(await detail()).tags).toEqual([]);
    const wrong = await approver.post(path, { tags: ['骨干', '13800138000', ''], revision });
    expect([wrong.status, wrong.body]).toMatchObject([
      422,
      {
        error: {
          problems: [
            { path: 'tags.1', message: '标签里像是有电话或证件号码，请删去，不要写个人信息。' },
            { path: 'tags.2', message: '这个标签是空的，请填写或删去。' },
          ],
        },
      },
    ]);
    const huge = await approver.post(path, { tags: ['骨'.repeat(61)], revision });
    expect(huge.body).toMatchObject({ error: { problems: [{ path: 'tags.0' }] } });
    expect((await approver.post(path, { tags: [' 骨干 ', '骨干', '会方言'], revision })).status).toBe(204);
    const after = bodyOf(await detail());
    expect([after.tags, after.revision]).toEqual([['骨干', '会方言'], revision + 1]);
    expect(after.history.map(({ title }) => title)).toContain('登记标签');
    const events = await Event.find({ 'object.id': appointment._id, type: 'appointment.tagged' }).lean();
    expect(events.map(({ data }) => data)).toEqual([{ no }]);
    const late = await approver.post(path, { tags: [], revision });
    expect([late.status, late.body]).toMatchObject([409, { error: { code: 'request.conflict' } }]);
    const body = { tags: [], revision: revision + 1 };
    expect((await (await staffOf(bureauId, 'approver')).post(path, body)).status).toBe(403);
    const elsewhere = await appointingBureau(app.services, 'hunan');
    const unknown = await (await staffOf(elsewhere, 'liaison')).post(path, body);
    expect([unknown.status, unknown.body]).toMatchObject([404, { error: { code: 'appointment.not_found' } }]);
    expect(bodyOf(await detail()).tags).toEqual(['骨干', '会方言']);
    expect((await approver.post(path, body)).status).toBe(204);
    expect(bodyOf(await detail()).tags).toEqual([]);
  });

  it('says beforehand what the term would be, or why there can be none', async () => {
    const bureauId = await appointingBureau(app.services, 'hunan', { level: 'county' });
    const { no } = await shortlisted(app.services, bureauId, { profileId: 'hunan' });
    const reviewer = await staffOf(bureauId, 'reviewer');
    expect(bodyOf(await reviewer.get(`/api/applications/${no}/appointment`))).toMatchObject({
      isTime: true,
      mayDecide: false,
      reason: '按照规定，本级不选聘社会监督员。',
      term: { article: '第六条' },
    });
  });

  it('leads to a supervisor in office, with history, certificates and PDFs that are audited', async () => {
    const { approver, detail, appointment } = await inOffice('hunan');
    const body = bodyOf(await detail());
    expect(body).toMatchObject({ name: '林晓梅', status: 'active', inForce: true, mobile: '13800138000' });
    expect(body.certificates).toMatchObject([{ stateLabel: '已颁发' }, { stateLabel: '已颁发' }]);
    const pdf = await approver.get(body.certificates[1]?.pdfUrl ?? '');
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain(encodeURIComponent('社会监督员证'));
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    const audit = await Event.find({ 'object.id': appointment._id, type: 'certificate.downloaded' }).lean();
    expect(audit).toMatchObject([{ data: { certificateId: body.certificates[1]?.id } }]);
    expect(bodyOf(await detail()).history.map(({ title }: { title: string }) => title)).toContain(
      '证书发齐，正式上任',
    );
  });

  it('masks the telephone number for those who do not ring people up', async () => {
    const { bureauId, no } = await inOffice('lincang');
    const auditor = await staffOf(bureauId, 'auditor');
    const body = bodyOf(await auditor.get(`/api/supervisors/${no}`));
    expect(body).toMatchObject({ mobile: '138****8000', canActivate: false });
    expect(body.certificates[0]).toMatchObject({ pdfUrl: null, canIssue: false });
  });
});

describe('the list of supervisors', () => {
  it('pages, filters by status, finds a whole name, and shows masked names', async () => {
    const bureauId = await appointingBureau(app.services, 'shucheng');
    for (const name of ['林晓梅', '张三', '欧阳娜娜']) {
      app.pass(1_000);
      await buildAppointment(app.services, { bureauId, card: { name } });
    }
    await buildAppointment(app.services, { bureauId, status: 'lapsed', card: { name: '林晓梅' } });
    const auditor = await staffOf(bureauId, 'auditor');
    const names = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);
    const first = bodyOf(await auditor.get('/api/supervisors?limit=2'));
    const second = bodyOf(await auditor.get(`/api/supervisors?limit=2&cursor=${first.nextCursor}`));
    expect([...names(first), ...names(second)].sort()).toEqual(['张*', '林**', '林**', '欧**']);
    expect(second.nextCursor).toBeNull();
    expect(names(bodyOf(await auditor.get('/api/supervisors?status=active')))).toHaveLength(3);
    const found = await auditor.get(`/api/supervisors?name=${encodeURIComponent('林晓梅')}`);
    expect(names(bodyOf(found))).toEqual(['林**', '林**']);
    expect(names(bodyOf(await auditor.get(`/api/supervisors?name=${encodeURIComponent('林')}`)))).toEqual([]);
    expect(found.text).not.toContain('林晓梅');
  });
});

describe('the public pages', () => {
  it('verification shows validity and nothing else, the same for codes that nobody made', async () => {
    const { appointment, no } = await inOffice('lincang');
    const certificate = await Certificate.findOne({ appointmentId: appointment._id }).lean();
    const code = certificate?.verifyCode ?? '';
    expect(code).toMatch(/^[\w-]{22}$/);
    const visitor = openBrowser(app);
    const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
    const valid = await visitor.get(`/verify/${code}`);
    expect([valid.status, valid.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(utf8(valid.text)).toContain('✓ 有效');
    for (const secret of ['林晓梅', no, certificate?.no ?? '', '某某市', certificate?.kind ?? '']) {
      expect(utf8(valid.text)).not.toContain(secret);
    }
    expect(valid.text).toContain('noindex');
    const unknown = await visitor.get('/verify/AAAAAAAAAAAAAAAAAAAAAA');
    const gone: string[] = [];
    const check = async () => void gone.push((await visitor.get(`/verify/${code}`)).text);
    await Appointment.updateOne({ _id: appointment._id }, { $set: { termEnd: '2020-01-01' } });
    await check();
    await Appointment.updateOne({ _id: appointment._id }, { $set: { termEnd: appointment.termEnd } });
    await Certificate.updateOne({ verifyCode: code }, { $set: { recalledAt: new Date() } });
    await check();
    await Certificate.updateOne({ verifyCode: code }, { $unset: { recalledAt: 1, issuedAt: 1 } });
    await check();
    expect([unknown.status, utf8(unknown.text)]).toEqual([200, expect.stringContaining('✗ 无效')]);
    expect(gone).toEqual([unknown.text, unknown.text, unknown.text]);
  });

  it('an e-badge opens for half an hour, and not a minute after the rights end', async () => {
    const photo = await app.objects.put(await portrait(), { mime: 'image/jpeg' });
    const { appointment, no, approver } = await inOffice('lincang', { photo: { ...photo } });
    const { crypto, clock } = app.services;
    const token = mintBadgeToken(crypto, appointment._id, clock.now());
    const visitor = openBrowser(app);
    const open = () => visitor.get(`/badge/${token}`);
    const page = Buffer.from((await open()).text, 'latin1').toString('utf8');
    expect(page).toContain('林晓梅');
    expect(page).toContain('应出示');
    expect(page).toContain('data:image/png;base64,');
    expect(page).not.toMatch(/责令|13800138000/);
    const picture = await visitor.get(`/badge/${token}/photo`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(bodyOf(await approver.get(`/api/supervisors/${no}/badge`))).toMatchObject({
      problem: null,
      duty: 'must_show',
    });
    await Appointment.updateOne({ _id: appointment._id }, { $set: { status: 'resigned' } });
    expect((await open()).status).toBe(404);
    expect((await visitor.get(`/badge/${token}/photo`)).status).toBe(404);
    await Appointment.updateOne({ _id: appointment._id }, { $set: { status: 'active' } });
    expect((await open()).status).toBe(200);
    expect((await visitor.get(`/badge/${token.slice(0, -4)}AAAA`)).status).toBe(404);
    app.pass(30 * 60_000);
    expect((await open()).status).toBe(404);
  });

  it.each([
    ['hunan', '必须持有', '应出示'],
    ['chongqing', null, '应出示'],
    ['shucheng', null, '必须持有'],
    ['inner-mongolia', null, '应出示'],
  ])('the badge says of %s only what its document says (trap 12)', async (profileId, says, never) => {
    const { appointment } = await inOffice(profileId);
    const token = mintBadgeToken(app.services.crypto, appointment._id, app.services.clock.now());
    const { text } = await openBrowser(app).get(`/badge/${token}`);
    const page = Buffer.from(text, 'latin1').toString('utf8');
    if (says) expect(page).toContain(says);
    else expect(page).not.toMatch(/必须持有|应出示/);
    expect(page).not.toContain(never);
  });

  it('the list of a unit is there where its document orders it, and 404 where it is silent (scenario 13)', async () => {
    const { bureauId } = await inOffice('hunan');
    const { bureauId: silent, no, approver } = await inOffice('inner-mongolia');
    const visitor = openBrowser(app);
    const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
    const list = await visitor.get(`/bureaus/${bureauId}/supervisors`);
    expect([list.status, utf8(list.text)]).toEqual([200, expect.stringContaining('林晓梅')]);
    expect(utf8(list.text)).not.toContain('13800138000');
    expect((await visitor.get(`/bureaus/${silent}/supervisors`)).status).toBe(404);
    expect((await visitor.get('/bureaus/nowhere/supervisors')).status).toBe(404);
    const refused = await approver.post(`/api/supervisors/${no}/publication`, {
      where: '官方网站',
      on: '2026-11-25',
    });
    expect(refused.body.error.code).toBe('publication.not_allowed');
    expect((await approver.post(`/api/supervisors/${no}/publish-consent`, { given: true })).status).toBe(204);
    const after = await visitor.get(`/bureaus/${silent}/supervisors`);
    expect(utf8(after.text)).toContain('林晓梅');
  });
});

describe('tasks', () => {
  it('are listed open first, closed by hand with a note, or by their own command', async () => {
    const { bureauId, appointment } = await inOffice('shucheng');
    const liaison = await staffOf(bureauId, 'liaison');
    const open = bodyOf<Tasks>(await liaison.get('/api/tasks')).rows;
    expect(open).toMatchObject([
      {
        kind: 'publishList',
        label: '公布监督员名单',
        subject: appointment.no,
        source: '依据：第九条',
        canComplete: false,
      },
    ]);
    const [task] = open;
    const refused = await liaison.post(`/api/tasks/${task?.id}/completion`, { note: '已办。' });
    expect(refused.body.error.code).toBe('task.has_own_command');
    const done = bodyOf<Tasks>(await liaison.get('/api/tasks?state=done')).rows;
    expect(done).toMatchObject([{ kind: 'issueCertificates', finishedBy: '沈审核' }]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { purgeExpired } from '../../../../server/commands/housekeeping/purgeExpired.ts';
import { retention } from '../../../../server/domain/retention.ts';
import type { FormDefinition } from '../../../../server/forms/engine/index.ts';
import { Application } from '../../../../server/models/application.ts';
import { Evidence } from '../../../../server/models/evidence.ts';
import { MiniDraft } from '../../../../server/models/miniDraft.ts';
import { validAnswers } from '../../../support/applicants.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { type MiniProgram, openLinked, openMiniProgram } from '../../../support/miniClient.ts';
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

const applyForm = { id: 'supervisor-application', version: 2 };
const followerIdOf = ({ openid }: Phone) => personIdOf(product.services.crypto, 'test', openid);

async function supervisor(): Promise<{ phone: Phone; program: MiniProgram }> {
  const linked = await openLinked(product);
  await buildAppointment(product.services, { bureauId, personId: followerIdOf(linked.phone) });
  return linked;
}

async function application(program: MiniProgram, changes: Record<string, unknown> = {}) {
  const { kind: _kind, ...photoRef } = await program.upload(await portrait());
  const answers = validAnswers({ photo: photoRef, ...changes });
  return { clientId: randomUUID(), mode: 'self', form: applyForm, answers };
}

describe('forms', () => {
  it('come bound, with a tag that saves the second journey', async () => {
    const program = await openMiniProgram(product);
    const first = await program.get('/forms/lead');
    expect(first.status).toBe(200);
    const { fields } = first.body.definition as FormDefinition;
    expect(fields[0]?.key).toBe('identity');
    expect(JSON.stringify(fields[0])).not.toContain('监督员实名');
    expect(first.body.apart).toContain('identity');
    expect(fields.find(({ type }) => type === 'violationCodes')).toHaveProperty('options.0.label');
    const again = await program.get('/forms/lead', { 'if-none-match': first.etag });
    expect([again.status, again.body]).toEqual([304, {}]);
    expect((await program.get('/forms/lead', { 'if-none-match': '"other"' })).status).toBe(200);
    // What follows from a lead needs no link either.
    const reward = (await program.get('/forms/reward')).body as { form: object; definition: FormDefinition };
    expect(reward.form).toEqual({ id: 'reward-claim', version: 1 });
    expect(reward.definition.fields.map(({ key }) => key)).toContain('idNumber');
  });

  it('of supervisors are theirs only; applying needs the link, a wrong purpose is not found', async () => {
    const stranger = await openMiniProgram(product);
    for (const purpose of ['apply', 'report', 'opinion', 'renewal', 'activity'])
      expect((await stranger.get(`/forms/${purpose}`)).code, purpose).toBe('mini.not_linked');
    const { program: follower } = await openLinked(product);
    expect((await follower.get('/forms/apply')).status).toBe(200);
    expect((await follower.get('/forms/report')).code).toBe('report.not_in_force');
    expect((await follower.get('/forms/opinion')).code).toBe('opinion.not_in_force');
    expect((await follower.get('/forms/renewal')).code).toBe('form.not_offered');
    expect((await follower.get('/forms/nothing')).status).toBe(404);
    const { program } = await supervisor();
    for (const purpose of ['report', 'opinion', 'renewal', 'activity'])
      expect((await program.get(`/forms/${purpose}`)).status, purpose).toBe(200);
    expect(JSON.stringify((await program.get('/forms/lead')).body)).toContain('监督员实名');
  });

  it('find institutions by name, and nothing for one sign', async () => {
    const program = await openMiniProgram(product);
    expect((await program.get(`/institutions?q=${encodeURIComponent('某某卫生院')}`)).body).toEqual({
      rows: [],
    });
    expect((await program.get('/institutions?q=x')).code).toBe('input.invalid');
  });
});

describe('home', () => {
  it('knows strangers, followers, applicants and supervisors, and what waits for them', async () => {
    const stranger = await openMiniProgram(product);
    expect((await stranger.get('/me')).body).toMatchObject({
      kind: 'stranger',
      name: null,
      areas: ['tip', 'claim', 'apply'],
    });
    const { program } = await openLinked(product);
    expect((await program.get('/me')).body).toMatchObject({ kind: 'follower', waiting: [] });
    const { body } = await program.post('/applications', await application(program));
    expect((await program.get('/me')).body).toMatchObject({ kind: 'applicant' });
    const { revision } = await Application.findOne({ no: String(body.no) })
      .orFail()
      .lean();
    const decision = { no: String(body.no), decision: 'return', reason: '照片不清楚。', revision } as const;
    await decideApplication(asStaff(product.services, bureauId, 'reviewer'), {
      ...decision,
      returnedFields: ['photo'],
    });
    const waiting = [{ kind: 'application.returned', no: body.no, count: 1 }];
    expect((await program.get('/me')).body).toMatchObject({ waiting });
    const serving = (await (await supervisor()).program.get('/me')).body;
    expect(serving).toMatchObject({ kind: 'supervisor', name: '林晓梅' });
    expect(serving.areas).toEqual(expect.arrayContaining(['badge', 'visit', 'opinion']));
    expect(serving.areas).not.toContain('apply');
  });
});

describe('drafts', () => {
  const draft = (answers: object) => ({
    form: applyForm,
    about: { mode: 'self' },
    answers,
    step: 0,
    clientId: randomUUID(),
  });

  it('are sealed, are one person’s own, and the newer one is not written over', async () => {
    const phone = await product.phones.add();
    const program = await openMiniProgram(product, phone);
    expect((await program.get('/drafts/apply')).code).toBe('draft.not_found');
    const first = draft({ name: '王小翠的秘密' });
    expect((await program.put('/drafts/apply', { revision: 0, draft: first })).body).toEqual({ revision: 1 });
    expect((await program.put('/drafts/apply', { revision: 0, draft: draft({}) })).code).toBe('draft.newer');
    expect((await program.put('/drafts/apply', { revision: 1, draft: first })).body).toEqual({ revision: 2 });
    expect((await program.get('/drafts/apply')).body).toMatchObject({ revision: 2, draft: first });
    expect(JSON.stringify(await MiniDraft.find().lean())).not.toContain('王小翠');
    const other = await openMiniProgram(product);
    expect((await other.get('/drafts/apply')).status).toBe(404);
    await other.delete('/drafts/apply');
    // The same person with another phone.
    const second = await openMiniProgram(product, phone);
    expect((await second.get('/drafts/apply')).body).toMatchObject({ revision: 2 });
    expect((await second.delete('/drafts/apply')).status).toBe(204);
    expect((await second.get('/drafts/apply')).status).toBe(404);
  });

  it('of two phones at once: one is kept, the other is told', async () => {
    const program = await openMiniProgram(product);
    const save = (name: string) => program.put('/drafts/report', { revision: 0, draft: draft({ name }) });
    const answers = await Promise.all([save('a'), save('b')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of leads are never taken, nor what is no draft', async () => {
    const program = await openMiniProgram(product);
    expect((await program.put('/drafts/lead', { revision: 0, draft: draft({}) })).status).toBe(404);
    expect((await program.put('/drafts/apply', { revision: -1, draft: draft({}) })).code).toBe(
      'input.invalid',
    );
    expect((await program.put('/drafts/apply', { revision: 0, draft: { name: 'x' } })).code).toBe(
      'input.invalid',
    );
    expect(
      (await program.put('/drafts/apply', { revision: 0, draft: draft({ a: 'x'.repeat(70_000) }) })).status,
    ).toBe(413);
  });

  it('are gone seven days after the last change', async () => {
    const program = await openMiniProgram(product);
    await program.put('/drafts/opinion', { revision: 0, draft: draft({}) });
    await MiniDraft.updateMany({}, { $set: { expiresAt: new Date(Date.now() - 1) } });
    expect((await program.get('/drafts/opinion')).status).toBe(404);
    // Begun anew, it counts from nothing.
    expect((await program.put('/drafts/opinion', { revision: 0, draft: draft({}) })).body).toEqual({
      revision: 1,
    });
    const now = new Date(Date.now() + retention.draftMs + 1_000);
    const actor = { kind: 'system', id: 'test' } as const;
    await purgeExpired({ ...product.services, objects: product.objects, actor, clock: { now: () => now } });
    expect(await MiniDraft.countDocuments()).toBe(0);
  });
});

describe('applications', () => {
  it('handed in twice at once: one application, one answer, the photo and the draft taken over', async () => {
    const { phone, program } = await openLinked(product);
    const { ways } = (await program.get('/applications')).body as { ways: { mode: string }[] };
    expect(ways.map(({ mode }) => mode)).toContain('self');
    const handed = await application(program);
    const draft = { form: applyForm, about: {}, answers: {}, step: 0, clientId: handed.clientId };
    await program.put('/drafts/apply', { revision: 0, draft });
    const [a, b] = await Promise.all([
      program.post('/applications', handed),
      program.post('/applications', handed),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(a.body).toEqual(b.body);
    expect((await program.post('/applications', handed)).body).toEqual(a.body);
    const rows = await Application.find({ personId: followerIdOf(phone) }).lean();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ no: a.body.no, channel: 'mini', status: 'submitted' });
    expect((await product.objects.get(String(rows[0]?.photoId)))?.mime).toBe('image/jpeg');
    const evidence = await Evidence.find({ 'object.id': rows[0]?._id }).lean();
    expect(evidence.map(({ originalId }) => originalId)).toEqual([rows[0]?.photoId]);
    expect((await program.get('/drafts/apply')).status).toBe(404);
    expect((await program.get('/applications')).body).toMatchObject({
      rows: [{ no: a.body.no, statusLabel: '审核中', mayWithdraw: true, returned: null }],
      ways: [],
    });
    const second = await application(program);
    expect((await program.post('/applications', second)).code).toBe('application.already_open');
  });

  it('refuses a form that was replaced, bad answers at their place, a photo of somebody else, and strangers', async () => {
    const { program } = await openLinked(product);
    const handed = await application(program);
    const post = (changes: object) =>
      program.post('/applications', { ...handed, clientId: randomUUID(), ...changes });
    expect((await post({ form: { ...applyForm, version: 9 } })).code).toBe('form.changed');
    expect(await post({ answers: { ...handed.answers, name: 'x', idNumber: '1' } })).toMatchObject({
      code: 'input.invalid',
      paths: expect.arrayContaining(['name', 'idNumber']),
    });
    expect((await post({ mode: 'open_call', callId: randomUUID() })).code).toBe('call.not_open');
    const other = await openLinked(product);
    const theirs = await application(other.program);
    expect(await post({ answers: { ...handed.answers, photo: theirs.answers.photo } })).toMatchObject({
      code: 'input.invalid',
      paths: ['photo'],
    });
    const stranger = await openMiniProgram(product);
    expect((await stranger.post('/applications', handed)).code).toBe('mini.not_linked');
    expect((await stranger.get('/applications')).code).toBe('mini.not_linked');
  });

  it('given back: corrected with the photo that is there, withdrawn by its owner only', async () => {
    const { program } = await openLinked(product);
    const { body } = await program.post('/applications', await application(program));
    const no = String(body.no);
    const { revision } = await Application.findOne({ no }).orFail().lean();
    const decision = {
      no,
      decision: 'return',
      reason: '理由写得太短。',
      returnedFields: ['reason'],
      revision,
    } as const;
    await decideApplication(asStaff(product.services, bureauId, 'reviewer'), decision);
    const { rows } = (await program.get('/applications')).body as {
      rows: { reason: string; returned: { fields: string[]; answers: Record<string, unknown> } }[];
    };
    expect(rows[0]).toMatchObject({ reason: '理由写得太短。', returned: { fields: ['reason'] } });
    const answers = {
      ...rows[0]?.returned.answers,
      reason: `${String(rows[0]?.returned.answers.reason)}补充说明。`,
    };
    const corrected = { clientId: randomUUID(), form: applyForm, answers };
    const other = await openLinked(product);
    expect((await other.program.post(`/applications/${no}/resubmit`, corrected)).status).toBe(404);
    expect((await other.program.post(`/applications/${no}/withdraw`)).status).toBe(404);
    const again = () => program.post(`/applications/${no}/resubmit`, corrected);
    expect((await Promise.all([again(), again()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted' });
    expect((await program.post(`/applications/${no}/withdraw`)).status).toBe(204);
    expect((await program.post(`/applications/${no}/withdraw`)).code).toBe('application.wrong_status');
    expect((await program.get('/applications')).body.ways).not.toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBureau } from '../../../../server/commands/bureaus/createBureau.ts';
import { issueComplaintLink } from '../../../../server/commands/complaints/issueComplaintLink.ts';
import { takeComplaintStep } from '../../../../server/commands/complaints/takeComplaintStep.ts';
import { createReporter } from '../../../../server/commands/vault/createReporter.ts';
import { Complaint } from '../../../../server/models/complaint.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { formLists } from '../../../../server/profiles/formLists.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { staffOf } from '../../../support/corps.ts';
import { buildInstitution } from '../../../support/institutions.ts';
import { portrait } from '../../../support/portrait.ts';
import { system } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let image: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  app = await startTestApp();
  image = new Uint8Array(await portrait());
});
afterAll(() => app.stop());

const today = () => app.services.clock.now().toISOString().slice(0, 10);
const photo = () => new File([image], 'scan.jpg', { type: 'image/jpeg' });

async function link({ withLead = false } = {}) {
  const { services } = app;
  const bureauId = `bureau-${randomUUID()}`;
  await createBureau(system(app), { id: bureauId, name: '测试局', level: 'city', profileId: 'chongqing' });
  const term = await buildAppointment(services, { bureauId, personId: randomUUID() });
  const institution = await buildInstitution(bureauId, { name: '仁济诊所' });
  if (withLead) {
    const { supervisorId } = term;
    const reporterId = await createReporter(services, { identity: { supervisorId } });
    const at = services.clock.now();
    await Lead.create({
      ...{ _id: randomUUID(), no: services.ids.matter('XS', today()), bureauId, desk: 'cases' },
      ...{ profile: { id: 'x', version: '1' }, form: { id: 'lead', version: 1 }, definition: {} },
      ...{ answersSealed: Buffer.from('x'), channel: 'chat', target: 'institution', reporterId },
      ...{ standing: 'supervisor', institutionId: institution._id, actFrom: today(), actTo: today() },
      ...{ codes: ['x'], status: 'registered', receivedAt: at, countedFrom: at, updatedAt: at, revision: 1 },
    });
  }
  const liaison = staffOf(services, bureauId, ['liaison']);
  const { token } = await issueComplaintLink(liaison, { institutionCode: institution.code });
  return { path: `/api/complaint-links/${token}`, bureauId, term, liaison };
}

const clause = () => formLists(app.services.profiles.get('chongqing')).discipline?.options[0]?.value ?? '';

function filled(changes: Record<string, string | File> = {}): FormData {
  const form = new FormData();
  const values = {
    ...{ contactName: '周小燕', contactPhone: '13900001111', supervisor: '林晓梅', clauses: clause() },
    ...{ 'time.from': today(), place: '门诊大厅', truth: 'yes', authorisation: photo() },
    facts: '这位监督员进入药房以后，要求把两盒药品带走，没有付钱。',
    ...changes,
  };
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

async function open(path: string, body?: FormData) {
  const response = await fetch(app.base + path, body ? { method: 'POST', body } : {});
  return { status: response.status, text: await response.text() };
}

it('CQ 13: without the signed document everything is kept and the document asked for; then it is filed', async () => {
  const { path, bureauId } = await link();
  const form = await open(path);
  for (const part of ['仁济诊所', '书面反映材料', 'multipart/form-data']) expect(form.text).toContain(part);
  expect(form.text).not.toContain('<script');
  const first = await open(path, filled());
  expect([first.status, first.text.includes('第十三条'), first.text.includes('签字盖章')]).toEqual([
    ...[200, true, true],
  ]);
  const row = () => Complaint.findOne({ bureauId }).orFail().lean();
  expect((await row()).status).toBe('awaiting_document');
  const again = await open(path, new FormData());
  expect(again.text).toContain('请再上传签字盖章的书面材料');
  const document = new FormData();
  document.append('signedDocument', photo());
  expect((await open(path, document)).text).toContain('已收到');
  expect((await row()).status).toBe('filed');
});

it('a refused form loses neither words nor files, and takes them the next time', async () => {
  const { path, bureauId } = await link();
  const { text } = await open(path, filled({ contactName: '', facts: '"><b>太短', signedDocument: photo() }));
  expect(text).toContain('&quot;&gt;&lt;b&gt;太短');
  expect(text).toContain('请填写联系人。');
  expect(await Complaint.countDocuments({ bureauId })).toBe(0);
  const kept = [...text.matchAll(/name="kept\.(\w+)" value="([\w-]+)"/g)];
  expect(kept.map(([, key]) => key).sort()).toEqual(['authorisation', 'signedDocument']);
  const second = filled({ authorisation: '' });
  for (const [, key, id] of kept) second.append(`kept.${key}`, id ?? '');
  expect((await open(path, second)).text).toContain('已收到');
  expect(await Complaint.findOne({ bureauId }).lean()).toMatchObject({ status: 'filed' });
});

it('the institution learns nothing of leads: every page is the same with and without one', async () => {
  const pages = [];
  for (const withLead of [false, true]) {
    const { path, bureauId, term, liaison } = await link({ withLead });
    const texts = [(await open(path)).text, (await open(path, filled({ signedDocument: photo() }))).text];
    const { no } = await Complaint.findOne({ bureauId }).orFail().lean();
    await takeComplaintStep(liaison, { no, step: 'register', revision: 1, input: { supervisorNo: term.no } });
    texts.push((await open(path)).text, (await open(path, filled())).text);
    pages.push(texts.map((text) => text.replaceAll(no, 'NO')));
  }
  expect(pages[0]).toEqual(pages[1]);
  expect(pages[0]?.[2]).toContain('核实中');
});

it('answers the same for unknown, malformed and revoked tokens', async () => {
  const unknown = await open(`/api/complaint-links/${'x'.repeat(43)}`);
  const normal = (text: string) => text.replace(/编号：\w+/, '');
  for (const token of ['x', 'y'.repeat(43), 'z'.repeat(500)]) {
    const answer = await open(`/api/complaint-links/${token}`);
    expect([answer.status, normal(answer.text)]).toEqual([404, normal(unknown.text)]);
  }
});

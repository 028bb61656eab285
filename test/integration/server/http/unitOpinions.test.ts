import { afterAll, beforeAll, expect, it } from 'vitest';
import { askUnitOpinion } from '../../../../server/commands/unitOpinions/askUnitOpinion.ts';
import { beijingDay } from '../../../../server/domain/time.ts';
import { Application } from '../../../../server/models/application.ts';
import { validAnswers } from '../../../support/applicants.ts';
import { portrait } from '../../../support/portrait.ts';
import { asStaff, buildReviewable } from '../../../support/reviews.ts';
import { signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const fields = { verdict: 'agree', opinion: '同意推荐。', signer: '周某', post: '科长' };

async function link() {
  const bureauId = await buildBureau(app);
  const application = await buildReviewable(app.services, bureauId, { mode: 'recommend' });
  const reviewer = asStaff(app.services, bureauId, 'reviewer');
  const { token } = await askUnitOpinion(reviewer, { no: application.no, unit: '某区<政协>' });
  return { path: `/unit-opinions/${token}`, ...application };
}

async function open(path: string, form?: Record<string, string>) {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const response = await fetch(app.base + path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

it('CQ annex 2 (17): shows the name and the mode and nothing else of the person, without script', async () => {
  const { path } = await link();
  const { status, text, headers } = await open(path);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    ...[200, 'text/html; charset=utf-8', 'no-store'],
  ]);
  for (const part of ['林晓梅', '推荐聘任', '某区&lt;政协&gt;', '<form method="post">']) {
    expect(text).toContain(part);
  }
  for (const part of ['<script', '13800138000', '会计', '1962', '群众']) expect(text).not.toContain(part);
});

it('takes the opinion once and then says so, without the name', async () => {
  const { path, _id } = await link();
  expect((await open(path, fields)).text).toContain('意见已提交');
  expect(await Application.findById(_id).lean()).toMatchObject({ status: 'submitted', revision: 2 });
  for (const again of [await open(path), await open(path, { ...fields, verdict: 'decline' })]) {
    expect([again.status, again.text.includes('意见已经收到'), again.text.includes('林晓梅')]).toEqual([
      ...[200, true, false],
    ]);
  }
  expect(await Application.findById(_id).lean()).toMatchObject({ status: 'submitted', revision: 2 });
});

it('keeps what was typed when something is missing, escaped', async () => {
  const { path, _id } = await link();
  const { text } = await open(path, { ...fields, signer: '', opinion: '"><b>同意' });
  expect(text).toContain('请填写经办人姓名。');
  expect(text).toContain('&quot;&gt;&lt;b&gt;同意');
  expect((await open(path, { ...fields, verdict: '' })).text).toContain('请选择同意或不同意。');
  expect(await Application.findById(_id).lean()).toMatchObject({ status: 'unit_opinion' });
});

it('answers the same for unknown and malformed tokens', async () => {
  const unknown = await open(`/unit-opinions/${'x'.repeat(43)}`);
  expect(unknown.status).toBe(404);
  const normal = (text: string) => text.replace(/编号：\w+/, '');
  for (const token of ['x', 'y'.repeat(43), '%00', 'z'.repeat(500)]) {
    const answer = await open(`/unit-opinions/${token}`);
    expect([answer.status, normal(answer.text)]).toEqual([404, normal(unknown.text)]);
  }
});

it('staff get the link once; a paper application takes its photo first and its answers after', async () => {
  const bureauId = await buildBureau(app);
  const liaison = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
  const send = (bytes: Uint8Array) =>
    fetch(`${app.base}/api/application-photos`, {
      method: 'POST',
      body: Buffer.from(bytes),
      headers: { cookie: liaison.cookie, 'x-csrf-token': liaison.csrf },
    });
  expect((await send(Buffer.from('<script>'))).status).toBe(422);
  const photo = await (await send(await portrait())).json();
  const date = beijingDay(app.services.clock.now());
  const answers = validAnswers({ photo, declaration: { signedName: '林晓梅', date } });
  const form = { id: 'supervisor-application', version: 2 };
  const entered = await liaison.post('/api/applications', { mode: 'recommend', form, answers });
  expect(entered.status).toBe(200);
  const { no } = entered.body;
  const asked = await liaison.post(`/api/applications/${no}/unit-opinion`, { unit: '某区人大' });
  const { url } = JSON.parse(asked.text) as { url: string };
  expect(url).toMatch(/^https:\/\/fund\.example\/unit-opinions\/[\w-]{43}$/);
  const detail = await liaison.get(`/api/applications/${no}`);
  expect(detail.body).toMatchObject({ isPaper: true, unitOpinion: { canAsk: true } });
  expect(detail.text).not.toContain(url.split('/').at(-1));
});

it('says when the link has expired', async () => {
  const { path } = await link();
  app.pass(20 * 24 * 3600_000);
  expect((await open(path)).text).toContain('链接已过期');
  expect((await open(path, fields)).text).toContain('链接已过期');
});

it('is limited to twenty requests a minute', async () => {
  app.pass(61_000);
  const answers = [];
  for (let i = 0; i < 25; i += 1) answers.push((await open(`/unit-opinions/${'x'.repeat(43)}`)).status);
  expect(answers.filter((status) => status === 429)).toHaveLength(5);
});

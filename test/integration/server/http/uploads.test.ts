import { afterAll, beforeAll, expect, it } from 'vitest';
import { Event } from '../../../../server/models/event.ts';
import { photo } from '../../../support/evidenceFiles.ts';
import { sha256 } from '../../../support/evidenceWorld.ts';
import { type Browser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let liaison: Browser;
let colleague: Browser;
let large: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  const bureauId = await buildBureau(app);
  liaison = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
  colleague = await signedIn(app, await buildStaff(app, { bureauId, roles: ['liaison'] }));
  large = await photo({ width: 1_600, height: 1_200, quality: 95 });
});
afterAll(() => app.stop());

/** Sends bare bytes, as the console and the mini program do. */
async function put(browser: Browser, path: string, bytes: Uint8Array<ArrayBuffer>) {
  const headers = { cookie: browser.cookie, 'x-csrf-token': browser.csrf };
  const answer = await fetch(app.base + path, { method: 'PUT', headers, body: bytes });
  return { status: answer.status, text: await answer.text() };
}

it('uploads in parts: says what is there, and that it is stored only once it is', async () => {
  const plan = { size: large.length, sha256: sha256(large), name: '现场.jpg', mime: 'image/jpeg' };
  const started = await liaison.post('/api/uploads', plan);
  const { id, partBytes, parts } = JSON.parse(started.text);
  expect([started.status, partBytes, parts]).toEqual([200, 2 ** 20, Math.ceil(large.length / 2 ** 20)]);
  const path = `/api/uploads/${id}`;
  for (let n = parts - 1; n >= 1; n -= 1) {
    const bytes = new Uint8Array(large.subarray(n * partBytes, (n + 1) * partBytes));
    expect((await put(liaison, `${path}/parts/${n}`, bytes)).status).toBe(204);
  }
  const early = await liaison.send('POST', `${path}/finish`);
  expect([early.status, early.body.error.code]).toEqual([409, 'upload.incomplete']);
  expect(JSON.parse((await liaison.get(path)).text)).toMatchObject({ stored: [1], evidenceId: null });
  await put(liaison, `${path}/parts/0`, new Uint8Array(large.subarray(0, partBytes)));

  expect((await colleague.get(path)).status).toBe(404);
  expect((await colleague.send('POST', `${path}/finish`)).status).toBe(404);
  const finished = await liaison.send('POST', `${path}/finish`);
  const evidence = JSON.parse(finished.text);
  expect([finished.status, evidence.sha256]).toEqual([200, sha256(large)]);
  const [stored] = await Event.find({ 'object.id': evidence.id }).lean();
  expect(stored?.actor.kind).toBe('staff');

  expect((await colleague.send('DELETE', `/api/evidence/${evidence.id}`)).status).toBe(404);
  expect((await liaison.send('DELETE', `/api/evidence/${evidence.id}`)).status).toBe(204);
});

it('a part of more than 1 MB is cut off, a wrong plan named', async () => {
  const { id } = JSON.parse((await liaison.post('/api/uploads', { size: large.length })).text);
  const more = await put(liaison, `/api/uploads/${id}/parts/0`, new Uint8Array(2 ** 20 + 1));
  expect([more.status, JSON.parse(more.text).error.code]).toEqual([413, 'request.too_large']);
  const wrong = await liaison.post('/api/uploads', { size: 1.5, sha256: 'x' });
  expect(wrong.body.error.problems.map(({ path }) => path)).toEqual(['size', 'sha256']);
  expect(app.logged()).not.toContain('现场');
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const minute = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
// A new window of every limit.
beforeEach(() => app.pass(minute));
afterAll(() => app.stop());

async function tokenOf(person: string): Promise<string> {
  const { text } = await openBrowser(app).post('/api/mini/sessions', { account: 'test', code: person });
  return JSON.parse(text).token;
}

const wrong = { code: '0000 0000 0000 0000' };
async function guess(token: string, path = '/api/mini/claims', body: object = wrong): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  return (await openBrowser(app).send('POST', path, { headers, body })).body.error.code;
}

it('a person tries five claim codes a minute, whatever the session, and holds up nobody else', async () => {
  const token = await tokenOf('guesser');
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => guess(token)));
  expect(outcomes.sort()).toEqual([
    ...Array(5).fill('lead.claim_unknown'),
    ...Array(2).fill('request.throttled'),
  ]);
  const again = await tokenOf('guesser');
  expect(await guess(again)).toBe('request.throttled');
  expect(await guess(await tokenOf('other'))).toBe('lead.claim_unknown');
  app.pass(minute);
  expect(await guess(again)).toBe('lead.claim_unknown');
});

it('saying something with a code is limited like reading with it', async () => {
  const token = await tokenOf('talker');
  const say = () => guess(token, '/api/mini/claims/messages', { ...wrong, text: '补充。' });
  for (let tries = 0; tries < 5; tries += 1) expect(await say()).toBe('lead.claim_unknown');
  expect(await say()).toBe('request.throttled');
});

it('an address tries sixty codes a minute, however many people share it', async () => {
  const tokens: string[] = [];
  for (let n = 0; n < 13; n += 1) tokens.push(await tokenOf(`neighbour-${n}`));
  const outcomes: string[] = [];
  for (const token of tokens) for (let n = 0; n < 5; n += 1) outcomes.push(await guess(token));
  expect(outcomes.filter((outcome) => outcome === 'lead.claim_unknown')).toHaveLength(60);
  expect(outcomes.slice(60)).toEqual(Array(5).fill('request.throttled'));
});

it('logins are limited by address', async () => {
  const login = () => openBrowser(app).post('/api/mini/sessions', { account: 'test', code: 'x' });
  for (let n = 0; n < 60; n += 1) expect((await login()).status).toBe(200);
  expect((await login()).body.error.code).toBe('request.throttled');
});

import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeStaffRoles } from '../../../../server/commands/staff/changeStaffRoles.ts';
import { disableStaff } from '../../../../server/commands/staff/disableStaff.ts';
import { Event } from '../../../../server/models/event.ts';
import { Session } from '../../../../server/models/session.ts';
import { openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff, system, type TestStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

const minute = 60_000;
let app: TestApp;
let bureauId: string;
let staff: TestStaff;

beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
});
beforeEach(async () => {
  app.pass(minute);
  staff = await buildStaff(app, { bureauId, roles: ['reviewer', 'liaison'] });
});
afterAll(() => app.stop());

describe('signing in', () => {
  it('says who, where, which roles and abilities, and sets a cookie that scripts cannot read', async () => {
    const browser = openBrowser(app);
    const { status, body, headers } = await browser.signIn(staff);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      staff: { id: staff.id, username: staff.username, name: '沈审核' },
      bureau: { id: bureauId, name: '测试医疗保障局' },
      roles: [
        { role: 'reviewer', label: '审核' },
        { role: 'liaison', label: '专人' },
      ],
      abilities: { 'application.read': true, 'application.decide': true },
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^fundwatch=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/);
    expect((await browser.get('/api/session')).body).toEqual(body);
    const events = await Event.find({ 'object.id': staff.id, type: 'staff.signedIn' }).lean();
    expect(events).toHaveLength(1);
    expect(events[0]?.actor).toEqual({ kind: 'staff', id: staff.id });
  });

  it('keeps neither token nor password in the store, and neither in the log', async () => {
    const browser = await signedIn(app, staff);
    const token = browser.cookie.split('=')[1] ?? '';
    const dump = JSON.stringify(
      await Promise.all(
        ((await mongoose.connection.db?.collections()) ?? []).map((collection) =>
          collection.find().toArray(),
        ),
      ),
    );
    for (const secret of [token, staff.password]) {
      expect(dump).not.toContain(secret);
      expect(app.logged()).not.toContain(secret);
    }
    const hash = createHash('sha256').update(token).digest('base64url');
    expect(await Session.exists({ _id: hash })).not.toBeNull();
  });

  it('answers a wrong name, password and code with one and the same sentence', async () => {
    const answers = [
      await openBrowser(app).signIn({ ...staff, username: 'nobody-of-that-name' }),
      await openBrowser(app).signIn(staff, { password: 'wrong-password' }),
      await openBrowser(app).signIn(staff, { totp: '000000' }),
    ];
    for (const { status, body, headers } of answers) {
      expect([status, body.error.code, body.error.problems]).toEqual([401, 'auth.failed', []]);
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(new Set(answers.map(({ body }) => body.error.message)).size).toBe(1);
  });

  it('takes the name in any spelling and the code with the space that apps show', async () => {
    const code = staff.code();
    const typed = { ...staff, username: ` ${staff.username.toUpperCase()} ` };
    const answer = await openBrowser(app).signIn(typed, { totp: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(answer.status).toBe(200);
  });

  it('takes a code once: not again, not padded, not after a failed login', async () => {
    await signedIn(app, staff);
    for (const totp of [staff.code(), ` ${staff.code()} `]) {
      expect((await openBrowser(app).signIn(staff, { totp })).body.error.code).toBe('auth.failed');
    }
    app.pass(minute);
    const totp = staff.code();
    expect((await openBrowser(app).signIn(staff, { totp, password: 'wrong-password' })).status).toBe(401);
    expect((await openBrowser(app).signIn(staff, { totp })).status).toBe(401);
    app.pass(minute);
    expect((await openBrowser(app).signIn(staff)).status).toBe(200);
  });

  it('forgives a clock that is one step off, not three', async () => {
    const early = staff.code();
    app.pass(30_000);
    expect((await openBrowser(app).signIn(staff, { totp: early })).status).toBe(200);
    const stale = staff.code();
    app.pass(90_000);
    expect((await openBrowser(app).signIn(staff, { totp: stale })).status).toBe(401);
  });

  it('lets one of two logins with the same code in, even at the same moment', async () => {
    const totp = staff.code();
    const answers = await Promise.all([1, 2, 3].map(() => openBrowser(app).signIn(staff, { totp })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('refuses a password that is too long before hashing it', async () => {
    const answer = await openBrowser(app).signIn(staff, { password: 'x'.repeat(129) });
    expect(answer.status).toBe(422);
    expect(answer.body.error.problems.map(({ path }) => path)).toEqual(['password']);
  });

  it('gives a new session id at login and ends the one that the browser had', async () => {
    const browser = await signedIn(app, staff);
    const before = browser.cookie;
    app.pass(minute);
    await browser.signIn(staff);
    expect(browser.cookie).not.toBe(before);
    const old = openBrowser(app);
    old.cookie = before;
    expect((await old.get('/api/session')).status).toBe(401);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  it('uses a host-bound, TLS-only cookie behind TLS', async () => {
    const secure = await startSecure();
    const answer = await openBrowser(secure.app).signIn(secure.staff);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-fundwatch=.*; Path=\/; HttpOnly; SameSite=Strict; .*Secure$/,
    );
    expect(answer.headers.get('set-cookie')).not.toMatch(/Domain/i);
  });
});

describe('a session', () => {
  it('ends after thirty minutes without a request', async () => {
    const browser = await signedIn(app, staff);
    for (let i = 0; i < 3; i += 1) {
      app.pass(29 * minute);
      expect((await browser.get('/api/session')).status).toBe(200);
    }
    app.pass(30 * minute);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect(await Session.countDocuments({ staffId: staff.id })).toBe(0);
  });

  it('ends after eight hours whatever happens', async () => {
    const browser = await signedIn(app, staff);
    for (let hours = 0; hours < 7.75; hours += 0.25) {
      app.pass(15 * minute);
      expect((await browser.get('/api/session')).status).toBe(200);
    }
    app.pass(15 * minute);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('ends by signing out, and only that one', async () => {
    const leaving = await signedIn(app, staff);
    app.pass(minute);
    const staying = await signedIn(app, staff);
    const cookie = leaving.cookie;
    const answer = await leaving.send('DELETE', '/api/session');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    leaving.cookie = cookie;
    expect((await leaving.get('/api/session')).status).toBe(401);
    expect((await staying.get('/api/session')).status).toBe(200);
  });

  it('dies everywhere when the account is closed, and there is no way back in', async () => {
    const browsers = [await signedIn(app, staff)];
    app.pass(minute);
    browsers.push(await signedIn(app, staff));
    await disableStaff(system(app), { staffId: staff.id });
    for (const browser of browsers) expect((await browser.get('/api/session')).status).toBe(401);
    app.pass(minute);
    expect((await openBrowser(app).signIn(staff)).body.error.code).toBe('auth.failed');
    expect(await Event.countDocuments({ 'object.id': staff.id, type: 'staff.disabled' })).toBe(1);
  });

  it('dies everywhere when the roles change; the next one has the new roles', async () => {
    const browser = await signedIn(app, staff);
    await changeStaffRoles(system(app), { staffId: staff.id, roles: ['auditor'] });
    expect((await browser.get('/api/applications')).status).toBe(401);
    app.pass(minute);
    const { body } = await (await signedIn(app, staff)).get('/api/session');
    expect(body.roles.map(({ role }) => role)).toEqual(['auditor']);
    expect(body.abilities['application.decide']).toBe(false);
  });
});

async function startSecure() {
  // The same store and connection serve both apps; only the answers differ.
  const { createApp } = await import('../../../../server/http/app.ts');
  const { listen } = await import('../../../../server/platform/listen.ts');
  const { default: Router } = await import('@koa/router');
  const deps = {
    ...app.services,
    objectStore: app.objects,
    miniPrograms: new Map(),
    merchants: new Map(),
    accounts: new Map(),
    pace: { gauges: async () => [], take: async () => undefined },
    webhookRoutes: new Router(),
    consoleDir: '/nowhere',
  };
  const ready = async () => ({ ok: true, parts: {} });
  const secureApp = createApp({ ...deps, ready, publicUrl: 'https://fund.example', secureCookies: true });
  const { server, port } = await listen(secureApp.callback(), { host: '127.0.0.1', port: 0 });
  server.unref();
  return { app: { ...app, base: `http://127.0.0.1:${port}` }, staff };
}

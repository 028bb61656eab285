import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../../server/http/api/registry.ts';
import type { Route } from '../../../../server/http/api/route.ts';
import { permissionNames } from '../../../../server/permissions/abilities.ts';
import { type Permission, permissions } from '../../../../server/permissions/permissions.ts';
import { type Role, roles } from '../../../../server/permissions/roles.ts';
import { buildApplication } from './support/applications.ts';
import { bodies, bodiesOfRole } from './support/bodies.ts';
import { type Answer, type Browser, openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff, type TestStaff } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
let bureauId: string;
let own: string;
let foreign: string;
const staff = {} as Record<Role, TestStaff>;

beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
  for (const role of roles) staff[role] = await buildStaff(app, { bureauId, roles: [role] });
  own = (await buildApplication(app, { bureauId })).no;
  foreign = (await buildApplication(app, { bureauId: await buildBureau(app) })).no;
});
afterAll(() => app.stop());

const name = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;
const staffRoutes = routes.filter(({ auth }) => auth === 'staff');
const writes = staffRoutes.filter(({ method }) => method !== 'get');
const personRoutes = routes.filter(({ auth }) => auth === 'person');
const withNumber = staffRoutes.filter(({ path }) => path.includes('/:'));

/** Calls a route with `value` as each of its path parameters. */
function call(browser: Browser, route: Route, value?: string, role?: Role): Promise<Answer> {
  const body = bodiesOfRole[name(route)]?.[role ?? ''] ?? bodies[name(route)];
  const isApplication = route.path.startsWith('/api/applications');
  const path = route.path.replaceAll(/:\w+/g, value ?? (isApplication ? own : unknownNo));
  return browser.send(route.method.toUpperCase(), path, body === undefined ? {} : { body });
}

const unknownNo = 'SQ20200101AAAAAA';

/** Calls a route of people with this token, or without one. */
function callAs(route: Route, token: string | null, cookie = ''): Promise<Answer> {
  const browser = openBrowser(app);
  browser.cookie = cookie;
  const body = bodies[name(route)];
  return browser.send(route.method.toUpperCase(), route.path.replaceAll(/:\w+/g, unknownNo), {
    ...(body === undefined ? {} : { body }),
    ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
}

/** A session of the mini program; the test's WeChat takes the code for the openid. */
async function miniToken(code: string): Promise<string> {
  const { text } = await openBrowser(app).post('/api/mini/sessions', { account: 'test', code });
  return JSON.parse(text).token;
}

function hasRole(route: Route, role: Role): boolean {
  const allowed: readonly Role[] = permissions[route.permission as Permission];
  return allowed.includes(role);
}

/** The refusal without the one part that differs by request. */
function refusalOf({ body }: Answer) {
  const { requestId: _, ...rest } = body.error;
  return rest;
}

describe('every route', () => {
  it.each(routes.map((route) => [name(route), route] as const))(
    '%s declares who may use it',
    (_name, route) => {
      if (route.auth === 'staff') expect(permissionNames).toContain(route.permission);
      else expect(route.permission).toBeNull();
      if (route.method !== 'get' && route.auth !== 'public')
        expect(Object.keys(bodies)).toContain(name(route));
    },
  );

  it('grants every permission to somebody, and to named roles only', () => {
    for (const permission of permissionNames) {
      expect(permissions[permission].length, permission).toBeGreaterThan(0);
      for (const role of permissions[permission]) expect(roles).toContain(role);
    }
  });

  it.each(staffRoutes.map((route) => [name(route), route] as const))(
    '%s refuses strangers',
    async (_name, route) => {
      const stranger = await call(openBrowser(app), route);
      expect([stranger.status, stranger.body.error.code]).toEqual([401, 'auth.required']);
      const forged = openBrowser(app);
      forged.cookie = `fundwatch=${app.services.ids.token()}`;
      expect((await call(forged, route)).status).toBe(401);
    },
  );

  it('of people lets them in, and nobody without a token, with a wrong, replaced or expired one, or as staff', async () => {
    const { cookie } = await signedIn(app, staff.supervision);
    const replaced = await miniToken('walker');
    let current = await miniToken('walker');
    expect(personRoutes.length).toBeGreaterThan(10);
    const refused = { status: 401, code: 'auth.required' };
    for (const route of personRoutes) {
      for (const token of [null, '', app.services.ids.token(), `${current}x`, replaced]) {
        const { status, body } = await callAs(route, token, cookie);
        expect({ status, code: body.error.code }, `${name(route)} ${token}`).toEqual(refused);
      }
      expect((await callAs(route, current)).status, name(route)).not.toBe(401);
      // It may have signed them out.
      if (route.method === 'delete') current = await miniToken('walker');
    }
    for (const route of staffRoutes) expect((await callAs(route, current)).status, name(route)).toBe(401);
    app.pass(8 * 24 * 60 * 60_000 + 1);
    for (const route of personRoutes) expect((await callAs(route, current)).status, name(route)).toBe(401);
  });

  it.each([...roles])('lets %s in where the role may, and refuses it elsewhere', async (role) => {
    app.pass(31_000);
    let browser = await signedIn(app, staff[role]);
    for (const route of staffRoutes) {
      const answer = await call(browser, route, undefined, role);
      if (route.method === 'delete') {
        // It may have signed out.
        app.pass(31_000);
        browser = await signedIn(app, staff[role]);
      }
      const allowed: readonly Role[] = permissions[route.permission as Permission];
      if (allowed.includes(role)) expect([401, 403], `${role} ${name(route)}`).not.toContain(answer.status);
      else expect(answer.body.error.code, `${role} ${name(route)}`).toBe('permission.denied');
    }
  });

  it.each(writes.map((route) => [name(route), route] as const))(
    '%s needs the CSRF token and our own origin',
    async (_name, route) => {
      app.pass(31_000);
      const browser = await signedIn(app, staff.reviewer);
      const { csrf } = browser;
      for (const wrong of ['', 'x', `${csrf.slice(0, -1)}_`]) {
        browser.csrf = wrong;
        const answer = await call(browser, route);
        expect([answer.status, answer.body.error.code]).toEqual([403, 'auth.csrf']);
      }
      browser.csrf = csrf;
      for (const origin of ['https://evil.example', 'null', 'https://fund.example.evil.example']) {
        const answer = await browser.send(route.method.toUpperCase(), route.path.replaceAll(/:\w+/g, own), {
          headers: { origin },
        });
        expect([answer.status, answer.body.error.code], origin).toEqual([403, 'auth.csrf']);
      }
      expect((await browser.get('/api/session')).status).toBe(200);
    },
  );

  it.each(withNumber.map((route) => [name(route), route] as const))(
    '%s answers the same for foreign, unknown and malformed numbers',
    async (_name, route) => {
      app.pass(31_000);
      const browser = await signedIn(app, staff.reviewer);
      if (!hasRole(route, 'reviewer')) return;
      const unknown = await call(browser, route, unknownNo);
      expect([unknown.status, unknown.body.error.code]).toEqual([404, route.notFound]);
      for (const no of [
        foreign,
        'x',
        '..%2f..%2fsession',
        '%00',
        '%E0%A4%A',
        "'%7B$ne:1%7D",
        'SQ'.repeat(40),
      ]) {
        const answer = await call(browser, route, no);
        expect(answer.status, no).toBe(404);
        expect(refusalOf(answer), no).toEqual(refusalOf(unknown));
      }
    },
  );

  it('keeps another bureau out of lists and counts', async () => {
    app.pass(31_000);
    const browser = await signedIn(app, staff.auditor);
    const { body, text } = await browser.get('/api/applications');
    expect(text).toContain(own);
    expect(text).not.toContain(foreign);
    expect(Object.values(body.counts as Record<string, number>).reduce((a, b) => a + b)).toBe(1);
  });
});

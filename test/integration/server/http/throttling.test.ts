import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Staff } from '../../../../server/models/staff.ts';
import { openBrowser } from './support/browser.ts';
import { buildBureau, buildStaff, type TestStaff } from './support/people.ts';
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
  // A new window of the limit per address, so that only the account's own limit is at work here.
  app.pass(minute);
  staff = await buildStaff(app, { bureauId });
});
afterAll(() => app.stop());

const wrong = { password: 'wrong-password', totp: '000000' };
const attempt = async (who: TestStaff, changes = {}) => {
  const { status, body } = await openBrowser(app).signIn(who, changes);
  return status === 200 ? 'in' : body.error.code;
};

describe('five wrong logins', () => {
  it('close the account for fifteen minutes, even to the right password', async () => {
    for (let i = 0; i < 5; i += 1) expect(await attempt(staff, wrong)).toBe('auth.failed');
    app.pass(minute);
    const sixth = await openBrowser(app).signIn(staff);
    expect([sixth.status, sixth.body.error.code]).toEqual([429, 'auth.throttled']);
    expect(sixth.headers.get('retry-after')).toBe('900');
    app.pass(13 * minute);
    expect(await attempt(staff)).toBe('auth.throttled');
    app.pass(minute);
    expect(await attempt(staff)).toBe('in');
  });

  it('close nobody else', async () => {
    const colleague = await buildStaff(app, { bureauId });
    for (let i = 0; i < 6; i += 1) await attempt(staff, wrong);
    expect(await attempt(colleague)).toBe('in');
  });

  it('are counted in the store, so that another process or a restart forgets nothing', async () => {
    for (let i = 0; i < 3; i += 1) await attempt(staff, wrong);
    expect(await Staff.findById(staff.id).lean()).toMatchObject({ failures: 3 });
  });

  it('must be in a row: a good login clears the count', async () => {
    for (let i = 0; i < 4; i += 1) await attempt(staff, wrong);
    expect(await attempt(staff)).toBe('in');
    app.pass(minute);
    for (let i = 0; i < 4; i += 1) expect(await attempt(staff, wrong)).toBe('auth.failed');
    expect(await attempt(staff)).toBe('in');
  });

  it('cannot be exceeded by trying at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt(staff, wrong)));
    expect(outcomes.filter((outcome) => outcome === 'auth.failed')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'auth.throttled')).toHaveLength(7);
  });

  it('close names that are no accounts just the same', async () => {
    const nobody = { ...staff, username: `nobody-${staff.id.slice(0, 6)}` };
    const outcomes = [];
    for (let i = 0; i < 7; i += 1) outcomes.push(await attempt(nobody));
    expect(outcomes).toEqual([...Array(5).fill('auth.failed'), 'auth.throttled', 'auth.throttled']);
    app.pass(16 * minute);
    expect(await attempt(nobody)).toBe('auth.failed');
  });
});

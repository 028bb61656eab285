import { randomBytes, randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createBureau } from '../../../../server/commands/bureaus/createBureau.ts';
import type {
  overviewSchema,
  pullUpListSchema,
  treeSchema,
} from '../../../../server/http/api/bureaus/schema.ts';
import { routes } from '../../../../server/http/api/registry.ts';
import { Application } from '../../../../server/models/application.ts';
import { Event } from '../../../../server/models/event.ts';
import { Task } from '../../../../server/models/task.ts';
import { roles } from '../../../../server/permissions/roles.ts';
import { findAppointment } from '../../../../server/queries/appointments/findAppointment.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { buildApplication } from './support/applications.ts';
import { bodies } from './support/bodies.ts';
import { type Browser, openBrowser, signedIn } from './support/browser.ts';
import { buildBureau, buildStaff, system } from './support/people.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
/** city → district a, district b; another city beside. */
let city: string;
let a: string;
let b: string;
let beside: string;
const reason = '群众多次来电反映，长期没有答复。';

beforeAll(async () => {
  app = await startTestApp();
  city = await buildBureau(app);
  beside = await buildBureau(app);
  a = await district('甲区医疗保障局');
  b = await district('乙新区社会保障局');
});
afterAll(() => app.stop());

async function district(name: string): Promise<string> {
  const id = randomUUID();
  await createBureau(system(app), { id, parentId: city, name, level: 'district' });
  return id;
}

/** A browser of somebody of that unit who has every role. */
async function browserOf(bureauId: string): Promise<Browser> {
  return signedIn(app, await buildStaff(app, { bureauId, roles }));
}

const bodyOf = async <T>(browser: Browser, path: string): Promise<T> =>
  (await browser.get(path)).body as unknown as T;

type Overview = z.output<typeof overviewSchema>;

describe('what an upper unit sees', () => {
  it('counts and clocks of its subtree, and no name and no number', async () => {
    const { no } = await buildApplication(app, { bureauId: a });
    const term = await buildAppointment(app.services, { bureauId: a, card: { name: '林晓梅' } });
    const browser = await browserOf(city);
    const { text } = await browser.get('/api/overview?waitingDays=1');
    for (const secret of ['林晓梅', no, term.no]) expect(text).not.toContain(secret);
    const { units } = JSON.parse(text) as Overview;
    expect(units[0]).toMatchObject({ id: city, depth: 0, parentId: null });
    const below = units.slice(1).map(({ id, depth, parentId }) => [id, depth, parentId]);
    expect(below.sort()).toEqual([a, b].map((id) => [id, 1, city]).sort());
    const counted = {
      applications: { submitted: 1 },
      supervisors: { active: 1 },
      inForce: 1,
      waitingLong: 0,
    };
    expect(units.find(({ id }) => id === a)).toMatchObject(counted);
    expect(units.find(({ id }) => id === b)).toMatchObject({ applications: {}, inForce: 0 });
  });

  it('waiting for more than N days, and tasks past their day', async () => {
    const old = await district('丙区医疗保障局');
    const { no } = await buildApplication(app, { bureauId: old });
    const day = 24 * 3600_000;
    const updatedAt = new Date(app.services.clock.now().getTime() - 16 * day);
    await Application.updateOne({ no }, { $set: { updatedAt } });
    const task = { bureauId: old, kind: 'publishList', object: { kind: 'appointment', id: 'x' } } as const;
    const rest = { subject: 'x', article: 'ours', state: 'open', createdAt: updatedAt } as const;
    await Task.create({ _id: randomUUID(), ...task, ...rest, dueOn: '2020-01-01' });
    await Task.create({ _id: randomUUID(), ...task, ...rest });
    await Task.create({ _id: randomUUID(), ...task, ...rest, state: 'done', dueOn: '2020-01-01' });
    const browser = await browserOf(city);
    const rowOf = async (days: number) => {
      const { units } = await bodyOf<Overview>(browser, `/api/overview?waitingDays=${days}`);
      return units.find(({ id }) => id === old);
    };
    expect(await rowOf(15)).toMatchObject({ waitingLong: 1, openTasks: 2, overdueTasks: 1 });
    expect(await rowOf(17)).toMatchObject({ waitingLong: 0 });
  });

  it('a lower unit sees itself only, and nobody sees what lies beside', async () => {
    const { units } = await bodyOf<Overview>(await browserOf(a), '/api/overview');
    expect(units.map(({ id }) => id)).toEqual([a]);
    const elsewhere = await (await browserOf(beside)).get('/api/bureaus');
    for (const id of [city, a, b]) expect(elsewhere.text).not.toContain(id);
    const rules = await (await browserOf(a)).get(`/api/bureaus/${city}/rules`);
    expect([rules.status, rules.body.error.code]).toEqual([404, 'bureau.not_found']);
  });

  it('single matters of a lower or a sibling unit answer 404, as those that do not exist', async () => {
    const { no } = await buildApplication(app, { bureauId: a });
    for (const unit of [city, b, beside]) {
      const answer = await (await browserOf(unit)).get(`/api/applications/${no}`);
      expect([answer.status, answer.body.error.code], unit).toEqual([404, 'application.not_found']);
    }
  });
});

describe('pulling a matter up', () => {
  it('opens exactly that matter, for reading, with an event that its own unit sees', async () => {
    const { no } = await buildApplication(app, { bureauId: a });
    const { no: otherNo } = await buildApplication(app, { bureauId: a });
    const upper = await browserOf(city);
    const { status, body } = await upper.post('/api/pull-ups', { kind: 'application', no, reason });
    expect(status).toBe(200);
    const detail = await upper.get(`/api/applications/${no}`);
    expect(detail.status).toBe(200);
    expect(detail.body.decisions).toEqual([]);
    expect((await upper.get(`/api/applications/${otherNo}`)).status).toBe(404);
    expect((await upper.get('/api/applications')).text).not.toContain(no);
    expect((await (await browserOf(beside)).get(`/api/applications/${no}`)).status).toBe(404);
    expect((await (await browserOf(b)).get(`/api/applications/${no}`)).status).toBe(404);

    const own = await (await browserOf(a)).get(`/api/applications/${no}`);
    expect(own.body.history.map(({ title }) => title)).toContain('上级单位提级督办');
    const row = await Application.findOne({ no }).lean();
    const events = await Event.find({ type: 'matter.pulledUp', 'object.id': row?._id }).lean();
    expect(events).toMatchObject([{ bureauId: a, data: { toBureauId: city } }]);
    expect(JSON.stringify(events)).not.toContain('群众');
    expect(await Task.findOne({ 'object.id': row?._id, kind: 'answerPullUp' }).lean()).toMatchObject({
      ...{ bureauId: a, state: 'open', subject: no },
    });

    const id = (body as unknown as { id: string }).id;
    expect((await upper.send('DELETE', `/api/pull-ups/${id}`)).status).toBe(204);
    expect((await upper.get(`/api/applications/${no}`)).status).toBe(404);
    expect((await upper.send('DELETE', `/api/pull-ups/${id}`)).status).toBe(404);
    expect((await Task.findOne({ 'object.id': row?._id, kind: 'answerPullUp' }).lean())?.state).toBe(
      'cancelled',
    );
  });

  it('lets nothing be changed, through whatever route', async () => {
    const { no } = await buildApplication(app, { bureauId: a });
    const term = await buildAppointment(app.services, { bureauId: a });
    const upper = await browserOf(city);
    for (const [kind, number] of [
      ['application', no],
      ['appointment', term.no],
    ] as const) {
      expect((await upper.post('/api/pull-ups', { kind, no: number, reason })).status).toBe(200);
    }
    const before = await Application.findOne({ no }).lean();
    const writes = routes.filter(({ method, auth, path }) => {
      return method !== 'get' && auth === 'staff' && /^\/api\/(applications|appointments)\/:/.test(path);
    });
    expect(writes.length).toBeGreaterThan(0);
    for (const { method, path } of writes) {
      const body = bodies[`${method.toUpperCase()} ${path}`];
      const number = path.startsWith('/api/applications') ? no : term.no;
      const answer = await upper.send(method.toUpperCase(), path.replaceAll(/:\w+/g, number), { body });
      expect([403, 404], `${method} ${path}`).toContain(answer.status);
    }
    expect(await Application.findOne({ no }).lean()).toMatchObject({
      revision: before?.revision,
      status: before?.status,
    });
  });

  it('the same for a term of a supervisor', async () => {
    const { no } = await buildAppointment(app.services, { bureauId: b });
    const staff = await buildStaff(app, { bureauId: city, roles: ['approver'] });
    const actor = { kind: 'staff', id: staff.id, bureauId: city, roles: ['approver'] } as const;
    await expect(findAppointment(actor, no)).rejects.toMatchObject({ code: 'appointment.not_found' });
    const upper = await signedIn(app, staff);
    expect((await upper.post('/api/pull-ups', { kind: 'appointment', no, reason })).status).toBe(200);
    expect(await findAppointment(actor, no)).toMatchObject({ no, readableBy: city });
    const { rows } = await bodyOf<z.output<typeof pullUpListSchema>>(upper, '/api/pull-ups');
    expect(rows.find((row) => row.no === no)).toMatchObject({
      reason,
      unitName: '乙新区社会保障局',
      releasedAt: null,
    });
  });

  it('needs an approver above, ten characters, and is done once', async () => {
    const { no } = await buildApplication(app, { bureauId: a });
    const { no: ownNo } = await buildApplication(app, { bureauId: city });
    const reviewer = await signedIn(
      app,
      await buildStaff(app, { bureauId: city, roles: ['reviewer', 'admin'] }),
    );
    const input = { kind: 'application', no, reason };
    expect((await reviewer.post('/api/pull-ups', input)).body.error.code).toBe('permission.denied');
    const upper = await browserOf(city);
    expect((await upper.post('/api/pull-ups', { ...input, reason: '看看这一件。' })).status).toBe(422);
    expect((await upper.post('/api/pull-ups', { ...input, no: ownNo })).body.error.code).toBe(
      'matter.not_found',
    );
    for (const unit of [a, b, beside]) {
      const answer = await (await browserOf(unit)).post('/api/pull-ups', input);
      expect([answer.status, answer.body.error.code], unit).toEqual([404, 'matter.not_found']);
    }
    expect((await upper.post('/api/pull-ups', input)).status).toBe(200);
    expect((await upper.post('/api/pull-ups', input)).body.error.code).toBe('matter.already_pulled');
  });
});

describe('administration', () => {
  it('an admin creates a unit and its first account, who can sign in with the secret shown once', async () => {
    const admin = await browserOf(city);
    const unit = { parentId: city, name: '丁区医疗保障局', level: 'district', phone: '010-12345678' };
    const { id } = (await admin.post('/api/bureaus', unit)).body as unknown as { id: string };
    const username = `ding-${randomBytes(3).toString('hex')}`;
    const account = { username, name: '丁管理', roles: ['admin'], password: 'Nine-Lives-42' };
    const made = await admin.post(`/api/bureaus/${id}/staff`, account);
    const { totpSecret, otpauthUri } = made.body as unknown as { totpSecret: string; otpauthUri: string };
    expect(otpauthUri).toContain(`secret=${totpSecret}`);
    const timestamp = app.services.clock.now().getTime();
    const totp = new TOTP({ secret: totpSecret }).generate({ timestamp });
    const answer = await openBrowser(app).post('/api/sessions', {
      username,
      password: account.password,
      totp,
    });
    expect(answer.status).toBe(200);
    expect(answer.body.bureau.id).toBe(id);
    const { units } = await bodyOf<z.output<typeof treeSchema>>(admin, '/api/bureaus');
    expect(units.find((row) => row.id === id)).toMatchObject({
      ...{ name: unit.name, parentId: city, depth: 1, phone: unit.phone, hasAdmin: true, managed: false },
      authority: { ok: true, basis: '第二条、第十二条第（二）项' },
      optIn: { ok: false, basis: '第二条、第十二条第（二）项' },
    });
    expect((await admin.get(`/api/bureaus/${id}/staff`)).body.error.code).toBe('bureau.own_admin');
  });

  it('a closed account is signed out; the list shows no secret', async () => {
    const admin = await browserOf(city);
    const victim = await buildStaff(app, { bureauId: city, roles: ['liaison'] });
    const theirs = await signedIn(app, victim);
    const listed = await admin.get(`/api/bureaus/${city}/staff`);
    expect(listed.text).toContain(victim.username);
    expect(listed.text).not.toMatch(/argon2|totp|password/i);
    expect((await admin.send('DELETE', `/api/staff/${victim.id}`)).status).toBe(204);
    expect((await theirs.get('/api/session')).status).toBe(401);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { accountMenu, supervisorMenu } from '../../../../../bot/menu.ts';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { publishTagMenu } from '../../../../../server/commands/followers/publishTagMenu.ts';
import { reconcileTags } from '../../../../../server/commands/followers/reconcileTags.ts';
import { syncFollower } from '../../../../../server/commands/followers/syncFollower.ts';
import { wantSync } from '../../../../../server/commands/followers/wantSync.ts';
import { submitLead } from '../../../../../server/commands/leads/submitLead.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Event } from '../../../../../server/models/event.ts';
import { IdentityCode } from '../../../../../server/models/identityCode.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Person } from '../../../../../server/models/person.ts';
import { reporterOf } from '../../../../../server/queries/vault/reporterOf.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { identities, leadAnswers } from '../../../../support/leads.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());
beforeEach(() => product.wechat.world.faults.clear());

const idOf = ({ openid }: Phone) => personIdOf(product.services.crypto, 'test', openid);
const sync = (id: string) => syncFollower({ ...product.services, accounts: product.accounts }, id);
const rowOf = (id: string) => Person.findById(id).lean();
const seenPerson = ({ openid }: Phone) => product.wechat.world.people.get(openid);

async function open(phone: Phone) {
  const call = async (method: string, path: string, token = '', body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${product.url}/api/mini${path}`, init);
    const text = await response.text();
    return text ? JSON.parse(text) : {};
  };
  const { token } = await call('POST', '/sessions', '', { account: 'test', code: await phone.login() });
  return (method: string, path: string, body?: object) => call(method, path, token, body);
}

async function file(personId: string, identity: (typeof identities)[keyof typeof identities]) {
  const { services, account } = product;
  const no = services.ids.matter('XS', beijingDay(new Date()));
  await submitLead(services, {
    ...{ no, personId, bureauId: account.settings.bureauId, channel: 'chat', evidenceOwner: 'nobody' },
    ...{ form: { id: 'lead', version: 1 }, answers: leadAnswers(), identity, confirmedNew: true },
    claimCode: services.ids.claimCode(),
  });
  return no;
}

it('by UnionID: the mini program sees the term and what was to be found again, and no other anonymous lead', async () => {
  const phone = await product.phones.add();
  const id = idOf(phone);
  const { no } = await buildAppointment(product.services, {
    bureauId: product.account.settings.bureauId,
    personId: id,
  });
  const hidden = await file(id, identities.anonymous);
  const remembered = await file(id, identities.remembered);
  const mini = await open(phone);
  expect(await mini('GET', '/me')).toMatchObject({ linked: false, term: null });
  await sync(id);
  expect((await rowOf(id))?.unionIndex).toMatch(/^[\w-]{43}$/);
  expect(await mini('GET', '/me')).toMatchObject({ linked: true, term: { no, inForce: true } });
  const rows = JSON.stringify(await mini('GET', '/leads')) + JSON.stringify(await mini('GET', '/matters'));
  expect(rows).toContain(remembered);
  expect(rows).not.toContain(hidden);

  await mini('DELETE', '/identity');
  expect(await mini('GET', '/me')).toMatchObject({ linked: false, term: null });
  // Logging in again does not bring about what the person took back.
  expect(await (await open(phone))('GET', '/me')).toMatchObject({ linked: false, term: null });
});

it('by a code, where WeChat tells no UnionID: once, for ten minutes, and apart again', async () => {
  const [follower, other] = [await product.phones.add(), await product.phones.add()];
  const mini = await open(other);
  const { code } = await mini('POST', '/identity/codes');
  expect(code).toMatch(/^\d{8}$/);
  expect(JSON.stringify(await IdentityCode.find().lean())).not.toContain(code);
  expect(await follower.say('关联码 00000000')).toContain('没有找到');
  expect(await follower.say(`关联码 ${code}`)).toContain('关联好了');
  expect(await mini('GET', '/me')).toMatchObject({ linked: true });
  expect(await follower.say(`关联码 ${code}`)).toContain('没有找到');
  expect(await follower.say('解除关联')).toContain('已经分开');
  expect(await mini('GET', '/me')).toMatchObject({ linked: false });
  const events = await Event.find({ 'object.id': idOf(follower), type: /^person/ }).lean();
  expect(events.map(({ type }) => type)).toEqual(['person.linked', 'person.unlinked']);

  const { code: late } = await mini('POST', '/identity/codes');
  await IdentityCode.updateMany({}, { $set: { expiresAt: new Date(Date.now() - 1) } });
  expect(await follower.say(`关联码 ${late}`)).toContain('没有找到');
});

it('监督员实名 from the mini program: through the linked follower, and only while the term runs (ADR 0013)', async () => {
  const { services, account } = product;
  const [follower, other] = [await product.phones.add(), await product.phones.add()];
  const id = idOf(follower);
  const term = await buildAppointment(services, { bureauId: account.settings.bureauId, personId: id });
  const mini = await open(other);
  const report = () =>
    mini('POST', '/leads', {
      ...{ clientId: randomUUID(), answers: leadAnswers(), confirmedNew: true },
      identity: identities.supervisor,
    });
  const stranger = JSON.stringify(await report());
  expect(stranger).toContain('只有在聘的社会监督员可以选');

  const { code } = await mini('POST', '/identity/codes');
  expect(await follower.say(`关联码 ${code}`)).toContain('关联好了');
  const { no, claimCode } = await report();
  expect(claimCode).toBeNull();
  const lead = await Lead.findOne({ no }).lean().orFail();
  expect(lead.standing).toBe('supervisor');
  const known = await reporterOf(services.crypto, lead.reporterId);
  expect(known).toMatchObject({ supervisorId: term.supervisorId, noPush: true });
  // The vault knows who it was; the lead and what happened to it do not.
  const told = JSON.stringify([lead, await Event.find({ 'object.id': lead._id }).lean()]);
  for (const secret of [id, known.personId ?? '', term.supervisorId, term.no]) {
    expect(secret).not.toBe('');
    expect(told).not.toContain(secret);
  }
  // Found again under both identities.
  expect(JSON.stringify(await mini('GET', '/leads'))).toContain(no);
  expect(await follower.say('我的线索')).toContain(no);

  const yesterday = addDays(beijingDay(new Date()), -1);
  await Appointment.updateOne({ _id: term._id }, { $set: { termEnd: yesterday } });
  expect(JSON.stringify(await report())).toContain('只有在聘的社会监督员可以选');
  await Appointment.updateOne({ _id: term._id }, { $set: { termEnd: term.termEnd } });
  expect(await follower.say('解除关联')).toContain('已经分开');
  expect(JSON.stringify(await report())).toContain('只有在聘的社会监督员可以选');
  expect(await follower.say('我的线索')).not.toContain(no);
});

it('a supervisor gets the tag and the menu of supervisors, and loses both with the term', async () => {
  const { account, accounts, services, phones } = product;
  await account.client.createMenu(accountMenu);
  await publishTagMenu(account.client, supervisorMenu);
  await publishTagMenu(account.client, supervisorMenu);
  expect(await account.client.tagMenus.list()).toHaveLength(1);
  const phone = await phones.add();
  const id = idOf(phone);
  const menu = async () => {
    const response = await fetch(`${product.wechat.url}/phones/${phone.openid}`);
    const shown = (await response.json()) as { menu: { name: string }[] };
    return shown.menu[0]?.name;
  };
  await sync(id);
  expect((await rowOf(id))?.syncDueAt).toBeUndefined();
  expect(await menu()).toBe(accountMenu.button[0].name);
  const bureauId = account.settings.bureauId;
  const term = await buildAppointment(services, { bureauId, personId: id });
  await wantSync([id], new Date());
  await sync(id);
  await sync(id);
  expect(seenPerson(phone)?.tagIds).toHaveLength(1);
  expect(await menu()).toBe(supervisorMenu.button[0].name);

  const yesterday = addDays(beijingDay(new Date()), -1);
  await Appointment.updateOne({ _id: term._id }, { $set: { termEnd: yesterday } });
  const checked = await reconcileTags({ ...services, accounts });
  expect(checked.differing).toBeGreaterThan(0);
  await sync(id);
  expect(await menu()).toBe(accountMenu.button[0].name);
});

it.each([
  [45009, 60_000],
  [40001, 20_000],
  [-1, 3_000],
  [40013, 50 * 60_000],
])(
  'WeChat answers %i: the follower stays due, at least %i ms later, and is compared then',
  async (value, ms) => {
    const phone = await product.phones.add();
    const id = idOf(phone);
    const before = Date.now();
    product.wechat.world.faults.add({
      ...{ endpoint: '/cgi-bin/user/info', kind: 'errcode', value, times: 3, account: undefined },
    });
    await sync(id);
    const due = (await rowOf(id))?.syncDueAt?.getTime() ?? 0;
    // Close to midnight the daily quota starts again soon.
    expect(due - before).toBeGreaterThanOrEqual(value === 45009 ? 0 : ms);
    product.wechat.world.faults.clear();
    await sync(id);
    const row = await rowOf(id);
    expect([row?.syncDueAt, typeof row?.unionIndex]).toEqual([undefined, 'string']);
  },
);

it('who leaves is forgotten: no UnionID, no tag', async () => {
  const phone = await product.phones.add();
  await sync(idOf(phone));
  await phone.event({ event: 'unsubscribe' });
  await sync(idOf(phone));
  expect(await rowOf(idOf(phone))).not.toHaveProperty('unionIndex');
});

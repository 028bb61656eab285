import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import type { LeadMove } from '../../server/domain/leads/machine.ts';
import { Clock } from '../../server/models/clock.ts';
import { Delivery } from '../../server/models/delivery.ts';
import { Event } from '../../server/models/event.ts';
import { Lead, type LeadDoc } from '../../server/models/lead.ts';
import { LeadMessage } from '../../server/models/leadMessage.ts';
import { LeadReporter } from '../../server/models/leadReporter.ts';
import { Staff } from '../../server/models/staff.ts';
import { identities, leadAnswers } from '../support/leads.ts';
import { createPatientClient } from '../support/patientClient.ts';
import { createPhones, type Phone, type Phones } from '../support/phones.ts';
import { type StaffClient, signIn } from '../support/staffClient.ts';
import { leadNoIn, type TipAnswers, tipInChat } from '../support/tipInChat.ts';

let folder: string;
let product: Product;
let phones: Phones;
let supervision: StaffClient;
let approver: StaffClient;
let liaison: StaffClient;
let officers: string[];
const patient = createPatientClient();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-faults-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  phones = createPhones(product.run.sandbox, product.run.accounts[0]?.key ?? '');
  [supervision, approver, liaison] = await Promise.all([
    signIn(product.run, 'supervision'),
    signIn(product.run, 'approver'),
    signIn(product.run, 'liaison'),
  ]);
  await mongoose.connect(product.storeUri, { autoIndex: false, autoCreate: false });
  const named = await Staff.find({ username: { $in: ['handler', 'supervision'] } }, { _id: 1 }).lean();
  officers = named.map(({ _id }) => _id);
});
afterAll(async () => {
  await mongoose.disconnect();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** kill -9, and at once another one: its supervisor would wait longer after each time. */
async function killAndStart(): Promise<void> {
  await product.killWeb();
  const web = product.service('web');
  await web.stop();
  await web.start();
}

/** Kills the server `times` with requests on their way, at the latest until `work` is done. */
async function underFire<T>(work: Promise<T>, times: number): Promise<T> {
  let isOver = false;
  const watched = work.finally(() => {
    isOver = true;
  });
  const firing = (async () => {
    for (let round = 0; round < times && !isOver; round += 1) {
      while (patient.inFlight() === 0 && !isOver) await sleep(1);
      // Long enough to be inside a transaction, now earlier and now later in it.
      await sleep(20 + round * 25);
      await killAndStart();
    }
  })();
  const [result] = await Promise.all([watched, firing]);
  return result;
}

const named: TipAnswers = { 身份: '实名', 姓名: '王小翠', 手机号: '13912345678', 是否想要举报奖励: '否' };

type Planned = { step: LeadMove; by: StaffClient; input: object };

/** Not filed, the reporter with a name told, closed. */
const notFiled = (): Planned[] => [
  { step: 'accept', by: supervision, input: {} },
  { step: 'notFile', by: approver, input: { reason: '经核查，收费有依据。' } },
  { step: 'notify', by: supervision, input: { text: '经核查，不符合立案条件。', by: 'inbox' } },
  { step: 'close', by: supervision, input: { reason: '全部办完。' } },
];

/** Filed, investigated, decided, fed back. */
const filed = (): Planned[] => [
  { step: 'accept', by: supervision, input: {} },
  { step: 'file', by: approver, input: { reason: '事实清楚，应当立案。' } },
  { step: 'notify', by: liaison, input: { text: '您反映的情况已经立案。', by: 'inbox' } },
  { step: 'investigate', by: supervision, input: { officers } },
  { step: 'decide', by: approver, input: { outcome: 'substantiated', lossYuan: 60, reason: '违规收费。' } },
  { step: 'feedBack', by: liaison, input: { text: '已责成退回违规费用。', by: 'inbox' } },
];

/** Takes the steps one after another; a step that was cut off is asked for again as it was. */
async function walk(no: string, planned: readonly Planned[]): Promise<void> {
  let revision = 1;
  for (const { step, by, input } of planned) {
    const { status, body, lost } = await patient.post(by, `/api/leads/${no}/steps/${step}`, {
      revision,
      input,
    });
    if (status === 200) expect(body).toMatchObject({ revision: revision + 1 });
    else {
      // Only what had been done before the answer got lost is refused, and as what it is.
      expect(lost).toBeGreaterThan(0);
      const { code } = body.error as { code: string };
      expect({ status, code }).toEqual({ status: 409, code: 'request.conflict' });
      expect(await Lead.findOne({ no }).lean()).toMatchObject({ revision: revision + 1 });
    }
    revision += 1;
  }
}

const about = (lead: LeadDoc) => ({ 'object.kind': 'lead', 'object.id': lead._id });
const linesOf = (lead: LeadDoc, direction: 'toReporter' | 'internal') =>
  LeadMessage.find({ leadId: lead._id, direction }).sort({ _id: 1 }).lean();
const openClocks = async (lead: LeadDoc) => {
  const rows = await Clock.find({ ...about(lead), state: { $ne: 'stopped' } }, { kind: 1 }).lean();
  return rows.map(({ kind }) => kind).sort();
};
const leadOf = (no: string) => Lead.findOne({ no }).orFail().lean();
const isCard = ({ type }: { type: string }) => type === 'template';

interface Expected {
  status: string;
  steps: LeadMove[];
  notices: string[];
  notes: number;
  open: string[];
}

async function expectWhole(no: string, expected: Expected): Promise<void> {
  const lead = await leadOf(no);
  expect(lead).toMatchObject({ status: expected.status, revision: expected.steps.length + 1 });
  const events = await Event.find({ ...about(lead), type: 'lead.stepped' })
    .sort({ _id: 1 })
    .lean();
  expect(events.map(({ data }) => data.step)).toEqual(expected.steps);
  const told = await linesOf(lead, 'toReporter');
  expect(told.map(({ notice }) => notice)).toEqual(expected.notices);
  expect(await linesOf(lead, 'internal')).toHaveLength(expected.notes);
  expect(await openClocks(lead)).toEqual(expected.open);
  const owed = await Delivery.find(about(lead)).lean();
  expect(owed.map(({ _id }) => _id).sort()).toEqual(told.map(({ _id }) => `${_id}-leadNotice`).sort());
}

describe('kill -9 of the server while steps are taken on leads', () => {
  it('each step is there as a whole or not at all, once; the same request again is a clean conflict', async () => {
    const handedIn: { phone: Phone; no: string }[] = [];
    for (let n = 0; n < 4; n += 1) {
      const phone = await phones.add();
      handedIn.push({ phone, no: leadNoIn(await tipInChat(phone, named)) });
    }
    const before = patient.cutOff();
    const plans = [notFiled, filed];
    const walks = Promise.all(handedIn.map(({ no }, n) => walk(no, plans[n % 2]?.() ?? [])));
    await underFire(walks, 5);
    expect(patient.cutOff() - before).toBeGreaterThan(2);
    for (const [n, { no }] of handedIn.entries())
      await expectWhole(no, n % 2 === 0 ? afterNotFiled : afterFiled);
    for (const [n, { phone }] of handedIn.entries()) {
      const { notices } = n % 2 === 0 ? afterNotFiled : afterFiled;
      const cards = async () => (await phone.inbox()).filter(isCard).length;
      await expect.poll(cards, { timeout: 60_000 }).toBe(notices.length);
    }
    await sleep(2_000);
    for (const [n, { phone }] of handedIn.entries()) {
      const { notices } = n % 2 === 0 ? afterNotFiled : afterFiled;
      expect((await phone.inbox()).filter(isCard)).toHaveLength(notices.length);
    }
  });
});

const afterNotFiled: Expected = {
  status: 'closed',
  steps: ['accept', 'notFile', 'notify', 'close'],
  notices: ['received', 'accepted', 'filing', 'closed'],
  notes: 2,
  open: [],
};
const afterFiled: Expected = {
  status: 'fed_back',
  steps: ['accept', 'file', 'notify', 'investigate', 'decide', 'feedBack'],
  notices: ['received', 'accepted', 'filing', 'fedBack'],
  notes: 3,
  open: ['lead.silence', 'supervisor.silence'],
};

/** Says it again where WeChat shows a fault, as a person would. */
async function sayUntilAnswered(phone: Phone, content: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const { fault } = await phone.send({ type: 'text', content });
    if (!fault) return;
    await sleep(1_000);
  }
}

describe('kill -9 of the server while leads come in', () => {
  it('by chat: one lead for each who handed in, with its clocks and receipt', async () => {
    const people: Phone[] = [];
    for (let n = 0; n < 3; n += 1) {
      const phone = await phones.add();
      await tipInChat(phone, named, { handOver: false });
      people.push(phone);
    }
    const before = await Lead.countDocuments();
    const sent = people.map((phone) => sayUntilAnswered(phone, '提交'));
    await sleep(60);
    await killAndStart();
    await Promise.all(sent);
    const number = /XS\d{8}[A-Z0-9]{6}/;
    const saysNumber = (item: { from: string; content?: string }) =>
      item.from === 'account' && number.test(String(item.content));
    for (const phone of people) {
      // The receipt, or where it got lost on the way, the person's own list: “我的线索” shows the number.
      const isThere = async () => (await phone.inbox()).some(saysNumber);
      for (let asked = 0; asked < 20 && !(await isThere()); asked += 1) {
        await sleep(3_000);
        if (!(await isThere())) await sayUntilAnswered(phone, '我的线索');
      }
      const said = (await phone.inbox()).filter((item) => item.from === 'account');
      const numbers = new Set(said.flatMap(({ content }) => number.exec(String(content)) ?? []));
      expect([...numbers]).toHaveLength(1);
      const lead = await leadOf([...numbers][0] ?? '');
      expect(await openClocks(lead)).toEqual(['lead.silence', 'lead.verify', 'supervisor.silence']);
      const told = await linesOf(lead, 'toReporter');
      expect(told.map(({ notice }) => notice)).toEqual(['received']);
      expect(await Delivery.countDocuments(about(lead))).toBe(1);
      expect(await Event.countDocuments({ ...about(lead), type: 'lead.submitted' })).toBe(1);
    }
    expect(await Lead.countDocuments()).toBe(before + people.length);
  });

  it('from the telephone: the same entry again makes no second lead and gets the same answer', async () => {
    const [leads, reporters] = [await Lead.countDocuments(), await LeadReporter.countDocuments()];
    const before = patient.cutOff();
    const entries = Array.from({ length: 12 }, () => ({
      ...{ clientId: randomUUID(), channel: 'phone', answers: leadAnswers(), identity: identities.anonymous },
    }));
    const enterAll = async () => {
      const answers = [];
      for (let at = 0; at < entries.length; at += 2) {
        const pair = entries.slice(at, at + 2);
        answers.push(...(await Promise.all(pair.map((body) => patient.post(liaison, '/api/leads', body)))));
      }
      return answers;
    };
    const answers = await underFire(enterAll(), 3);
    expect(answers.map(({ status }) => status)).toEqual(entries.map(() => 200));
    expect(patient.cutOff()).toBeGreaterThan(before);
    expect(new Set(answers.map(({ body }) => body.no)).size).toBe(entries.length);
    expect(await Lead.countDocuments()).toBe(leads + entries.length);
    expect(await LeadReporter.countDocuments()).toBe(reporters + entries.length);
    const again = await patient.post(liaison, '/api/leads', entries[0]);
    expect(again).toMatchObject({ status: 200, body: answers[0]?.body });
    for (const { body } of answers) {
      const lead = await leadOf(String(body.no));
      expect(await openClocks(lead)).toEqual(['lead.silence', 'lead.verify']);
      expect(await linesOf(lead, 'toReporter')).toHaveLength(1);
    }
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { retryDelivery } from '../../../../server/commands/deliveries/retryDelivery.ts';
import { planLongJob } from '../../../../server/commands/longJobs/planLongJob.ts';
import type { LongJobRun } from '../../../../server/commands/longJobs/runLongJob.ts';
import { giveUpAfter, tellAfter } from '../../../../server/domain/outbox/defects.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { LongJob } from '../../../../server/models/longJob.ts';
import { Task } from '../../../../server/models/task.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { setBackDelivery } from '../../../../server/queues/jobs/setBackDelivery.ts';
import { setBackEvent } from '../../../../server/queues/jobs/setBackEvent.ts';
import { setBackLongJob } from '../../../../server/queues/jobs/setBackLongJob.ts';
import { submitted } from '../../../support/applicants.ts';
import { runJob } from '../../../support/broadcasts.ts';
import type { InboxItem, Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

let product: TestProduct;
let folder: string;
let redis: RunningRedis;
let worker: { stop(): Promise<void> };
let bureauId: string;

beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  worker = startTestWorker(product, redis.url);
});
afterAll(async () => {
  await worker?.stop();
  await redis?.stop();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const isCard = ({ type }: InboxItem) => type === 'template';
const cardsOf = async (phone: Phone) => (await phone.inbox()).filter(isCard).length;
const sending = () => ({ ...product.services, accounts: product.accounts, pace: product.pace });

async function applicant() {
  const phone = await product.phones.add();
  const { key: accountKey } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const { _id } = await Application.findOne({ no }).orFail().lean();
  return { phone, personId, no, object: { kind: 'application', id: _id } };
}

function decide(no: string) {
  const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer', 'approver'] } as const;
  const input = { no, decision: 'shortlist', reason: '材料齐全。', returnedFields: [], revision: 1 } as const;
  return decideApplication({ ...product.services, actor }, input);
}

let count = 0;
/** An event that its handler cannot deal with: no such type, as after going back to an older version. */
async function poisonEvent(object: { kind: string; id: string }): Promise<string> {
  const _id = `poison-${++count}`;
  const at = new Date();
  await Event.collection.insertOne({
    ...{ _id: _id as never, bureauId, type: 'no.suchEvent', actor: { kind: 'system', id: 'test' }, object },
    ...{ data: {}, at, dueAt: at },
  });
  return _id;
}

/** A message that cannot be sent: its kind is unknown, so that choosing the way throws. */
async function poisonMessage(personId: string, object: { kind: string; id: string }): Promise<string> {
  const id = `poison-message-${++count}`;
  await planDelivery({
    ...{ id, bureauId, personId, object },
    kind: 'noSuchKind',
    channel: 'notice',
    at: new Date(),
  });
  return id;
}

describe('a row that always throws', () => {
  it('backs off and is in nobody’s way', async () => {
    const one = await applicant();
    const poisons: string[] = [];
    for (let i = 0; i < 12; i += 1) poisons.push(await poisonEvent(one.object));
    const messages: string[] = [];
    for (let i = 0; i < 12; i += 1) messages.push(await poisonMessage(one.personId, one.object));
    const pauses = async () => {
      const rows = [
        ...(await Event.find({ _id: { $in: poisons } }).lean()),
        ...(await Delivery.find({ _id: { $in: messages } }).lean()),
      ];
      return rows.map(({ failures }) => failures ?? 0);
    };
    await expect
      .poll(async () => Math.min(...(await pauses())), { timeout: 30_000 })
      .toBeGreaterThanOrEqual(1);
    // More of them than there are workers, and all others go through.
    await decide(one.no);
    await one.phone.waitFor(isCard, 'card', 30_000);
    await Event.deleteMany({ _id: { $in: poisons } });
    await Delivery.deleteMany({ _id: { $in: messages } });
  });

  it('long job: later each time, until a part of it is written', async () => {
    const job = { kind: 'noSuchJob', objectId: `poison-${++count}` };
    const id = `${job.kind}-${job.objectId}`;
    await planLongJob(product.services, job);
    const pauses: number[] = [];
    for (let failures = 1; failures <= 6; failures += 1) {
      await expect(runJob(product.services, job)).rejects.toThrow('noSuchJob');
      await setBackLongJob(product.services, id);
      const row = await LongJob.findById(id).orFail().lean();
      expect(row.failures).toBe(failures);
      pauses.push((row.dueAt?.getTime() ?? 0) - Date.now());
    }
    // Twice as long each time, with a quarter to either side.
    expect(pauses[5]).toBeGreaterThan(8 * (pauses[0] ?? 0));
    const part: LongJobRun = (_context, _start, advance) => advance('further', async () => undefined);
    await runJob(product.services, job, { [job.kind]: part });
    expect(await LongJob.findById(id).lean()).toMatchObject({ cursor: 'further' });
    expect((await LongJob.findById(id).lean())?.failures).toBeUndefined();
    await LongJob.deleteOne({ _id: id });
  });

  it('event: later each time, told to staff once, never forgotten', async () => {
    const { object } = await applicant();
    const id = await poisonEvent(object);
    await Event.updateOne({ _id: id }, { $set: { dueAt: new Date(Date.now() + 3_600_000) } });
    const pauses: number[] = [];
    for (let i = 1; i <= tellAfter + 8; i += 1) {
      await setBackEvent(product.services, id);
      const { dueAt, failures } = await Event.findById(id).orFail().lean();
      expect(failures).toBe(i);
      pauses.push((dueAt?.getTime() ?? 0) - Date.now());
      const tasks = await Task.find({ kind: 'followUpStuck', 'object.id': object.id }).lean();
      expect(tasks).toHaveLength(i < tellAfter ? 0 : 1);
    }
    expect(pauses[0]).toBeLessThan(8_000);
    // Growing, jitter aside, up to four hours.
    for (const [i, pause] of pauses.entries())
      if (i >= 2) expect(pause).toBeGreaterThan(pauses[i - 2] ?? 0 * 1.2);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5 * 3_600_000);
    await Event.deleteOne({ _id: id });
  });

  it('message: in the end among those that did not arrive, with the reason; sent when it is mended', async () => {
    const { object, personId, phone } = await applicant();
    const id = await poisonMessage(personId, object);
    for (let i = 1; i < giveUpAfter; i += 1) await setBackDelivery(sending(), id);
    expect(await Delivery.findById(id).lean()).toMatchObject({ state: 'pending' });
    await setBackDelivery(sending(), id);
    const row = await Delivery.findById(id).orFail().lean();
    expect(row).toMatchObject({ state: 'failed', reason: expect.stringContaining('联系技术人员') });
    expect(row).not.toHaveProperty('dueAt');
    await Delivery.updateOne({ _id: id }, { $set: { kind: 'applicationStatus' } });
    const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['liaison'] } as const;
    await retryDelivery({ ...product.services, actor }, { id });
    await phone.waitFor(isCard, 'card', 30_000);
  });

  it('message that may have left before: unknown, never sent again', async () => {
    const { object, personId } = await applicant();
    const id = await poisonMessage(personId, object);
    const leaseUntil = new Date(Date.now() + 3_600_000);
    await Delivery.updateOne({ _id: id }, { $set: { state: 'sending', leaseUntil, failures: giveUpAfter } });
    await setBackDelivery(sending(), id);
    expect(await Delivery.findById(id).lean()).toMatchObject({ state: 'unknown' });
  });

  it('a card that cannot be built: certainly not sent, so it is tried again and in the end has failed', async () => {
    const { object, personId, phone } = await applicant();
    const id = `unbuildable-${++count}`;
    await planDelivery({
      ...{ id, bureauId, personId, object },
      kind: 'applicationStatus',
      channel: 'notice',
      at: new Date(Date.now() + 3_600_000),
    });
    // A status that no message knows.
    await Application.collection.updateOne({ _id: object.id as never }, { $set: { status: 'noSuchStatus' } });
    const { sendDelivery } = await import('../../../../server/queues/jobs/sendDelivery.ts');
    for (let i = 0; i < 8; i += 1) await sendDelivery(sending(), id);
    expect(await Delivery.findById(id).lean()).toMatchObject({ state: 'failed', attempts: 8 });
    expect(await cardsOf(phone)).toBe(0);
  });
});

describe('two who are told by one event', () => {
  it('when one of them cannot be told now, only they are tried again', async () => {
    const [one, two] = [await applicant(), await applicant()];
    const fault = { endpoint: '/cgi-bin/message/template/send', kind: 'errcode', value: -1, times: 1 };
    const tell = async ({ personId, object }: typeof one, name: string) => {
      const id = `two-${name}`;
      await planDelivery({
        ...{ id, bureauId, personId, object },
        kind: 'applicationStatus',
        channel: 'notice',
        at: new Date(),
      });
      return id;
    };
    await product.phones.fault(fault);
    const first = await tell(one, 'first');
    await expect
      .poll(async () => (await Delivery.findById(first).lean())?.errcode, { timeout: 20_000 })
      .toBe(-1);
    const second = await tell(two, 'second');
    await two.phone.waitFor(isCard, 'card', 20_000);
    await one.phone.waitFor(isCard, 'card', 30_000);
    await expect
      .poll(() => Delivery.countDocuments({ _id: { $in: [first, second] }, dueAt: { $exists: true } }))
      .toBe(0);
    const rows = await Delivery.find({ _id: { $in: [first, second] } })
      .sort({ _id: 1 })
      .lean();
    expect(rows.map(({ attempts }) => attempts)).toEqual([2, 1]);
    expect([await cardsOf(one.phone), await cardsOf(two.phone)]).toEqual([1, 1]);
  });
});

describe('sent once more by staff', () => {
  it('soon after WeChat had taken it and could not deliver: it is a new message, not a repetition that WeChat drops', async () => {
    const { phone, personId, object } = await applicant();
    const person = product.wechat.world.people.get(phone.openid);
    if (!person) throw new Error('nobody');
    person.blocksTemplates = true;
    const id = `blocked-${++count}`;
    await planDelivery({
      ...{ id, bureauId, personId, object },
      kind: 'applicationStatus',
      channel: 'notice',
      at: new Date(),
    });
    await expect
      .poll(async () => (await Delivery.findById(id).lean())?.state, { timeout: 20_000 })
      .toBe('failed');
    person.blocksTemplates = false;
    const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['liaison'] } as const;
    await retryDelivery({ ...product.services, actor }, { id });
    await phone.waitFor(isCard, 'card', 30_000);
    await expect
      .poll(async () => (await Delivery.findById(id).lean())?.state, { timeout: 20_000 })
      .toBe('delivered');
  });
});

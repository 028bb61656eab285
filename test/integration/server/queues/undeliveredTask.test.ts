import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { recordReceipt } from '../../../../server/commands/deliveries/recordReceipt.ts';
import { retryDelivery } from '../../../../server/commands/deliveries/retryDelivery.ts';
import { settleDelivery } from '../../../../server/commands/deliveries/settleDelivery.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Task } from '../../../../server/models/task.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { listTasks } from '../../../../server/queries/tasks/listTasks.ts';
import { submitted } from '../../../support/applicants.ts';
import type { Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { asStaff } from '../../../support/reviews.ts';
import { startTestWorker } from '../../../support/worker.ts';

let product: TestProduct;
let worker: { stop(): Promise<void> };
beforeAll(async () => {
  product = await startTestProduct();
  worker = startTestWorker(product, inject('redisUrl'));
});
afterAll(async () => {
  await worker.stop();
  await product.stop();
});

const liaison = () => asStaff(product.services, product.account.settings.bureauId, 'liaison');
const ended = /^(?:sent|delivered|failed|unknown)$/;
const end = (id: string) =>
  expect
    .poll(async () => (await Delivery.findById(id).lean())?.state ?? '', { timeout: 10_000 })
    .toMatch(ended);

interface Owed {
  id: string;
  phone: Phone;
  no: string;
  applicationId: string;
}

let count = 0;
/** Owes somebody a message, of whom `before` says what they did, and waits for its end. */
async function owed(before: (phone: Phone) => Promise<unknown>, kind = 'applicationStatus'): Promise<Owed> {
  const phone = await product.phones.add();
  const { key: accountKey, bureauId } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const applicationId = (await Application.findOne({ no }, { _id: 1 }).lean())?._id ?? '';
  await before(phone);
  const id = `owed-${++count}`;
  const object = { kind: 'application', id: applicationId } as const;
  const at = product.services.clock.now();
  await planDelivery({ id, bureauId, personId, kind, channel: 'notice', object, at });
  await end(id);
  return { id, phone, no, applicationId };
}
const leaves = (phone: Phone) => phone.event({ event: 'unsubscribe' });
const stays = async () => undefined;
const tasksOf = (applicationId: string) =>
  Task.find({ 'object.id': applicationId, kind: 'undelivered' }).sort({ createdAt: 1 }).lean();

it('an owed message that reaches nobody is a task with the number of its matter, until somebody told them', async () => {
  const { id, no, applicationId } = await owed(leaves);
  const { rows } = await listTasks(liaison(), { state: 'open', limit: 50 });
  expect(rows.find(({ subject }) => subject === no)).toMatchObject({ kind: 'undelivered', article: 'ours' });
  await settleDelivery(liaison(), { id, note: '已打电话告知。' });
  expect(await tasksOf(applicationId)).toMatchObject([{ state: 'done', finishedBy: liaison().actor.id }]);
});

it('sent once more: done; lost once more: a task of its own', async () => {
  const { id, applicationId } = await owed(leaves);
  await retryDelivery(liaison(), { id });
  await end(id);
  const tasks = await tasksOf(applicationId);
  expect(tasks.map(({ state }) => state)).toEqual(['done', 'open']);
});

it('two lost messages about one matter are two tasks; settling one leaves the other', async () => {
  const { id, applicationId } = await owed(leaves);
  const row = await Delivery.findById(id).lean();
  const at = product.services.clock.now();
  const object = { kind: 'application', id: applicationId } as const;
  const second = `${id}-second`;
  const message = { bureauId: row?.bureauId ?? '', personId: row?.personId ?? '', kind: 'applicationStatus' };
  await planDelivery({ id: second, ...message, channel: 'notice', object, at });
  await end(second);
  await settleDelivery(liaison(), { id, note: '已打电话告知。' });
  const open = (await tasksOf(applicationId)).filter(({ state }) => state === 'open');
  expect(open.map(({ _id }) => _id)).toEqual([`undelivered-${applicationId}-${second}`]);
});

it('sent, and then blocked: WeChat’s final word makes it a task, once', async () => {
  const { id, applicationId } = await owed(stays);
  const templateMsgId = (await Delivery.findById(id).lean())?.wechatMsgId ?? '';
  const said = { templateMsgId, outcome: 'blocked' } as const;
  for (let times = 0; times < 2; times += 1) await recordReceipt(product.services, said);
  expect(await tasksOf(applicationId)).toHaveLength(1);
});

it('what arrived is nobody’s task, and lost news are none either', async () => {
  const { applicationId } = await owed(stays);
  expect(await tasksOf(applicationId)).toEqual([]);
  const news = await owed(leaves, 'documentPublished');
  expect((await Delivery.findById(news.id).lean())?.state).toBe('failed');
  expect(await tasksOf(news.applicationId)).toEqual([]);
});

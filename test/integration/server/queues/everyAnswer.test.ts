import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { miniPersonIdOf } from '../../../../server/commands/mini/miniPersonId.ts';
import type { Via } from '../../../../server/domain/deliveries/vias.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery, type DeliveryDoc } from '../../../../server/models/delivery.ts';
import { Person } from '../../../../server/models/person.ts';
import { grantId, SubscriptionGrant } from '../../../../server/models/subscriptionGrant.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { sendDelivery } from '../../../../server/queues/jobs/sendDelivery.ts';
import type { SendServices } from '../../../../server/queues/services.ts';
import { errorCodes } from '../../../../server/wechat/errorCodes.ts';
import { createMiniMessages } from '../../../../server/wechat/miniMessages.ts';
import { createOfficialAccount } from '../../../../server/wechat/officialAccount.ts';
import { nextBeijingMidnight } from '../../../../server/wechat/outcome.ts';
import { createPace } from '../../../../server/wechat/pace/createPace.ts';
import { submitted } from '../../../support/applicants.ts';
import { linkMini } from '../../../support/linkMini.ts';
import type { Phone } from '../../../support/phones.ts';
import {
  miniTemplateIds,
  onceTemplateId,
  startTestProduct,
  type TestProduct,
} from '../../../support/product.ts';

// Every way of sending × every answer of WeChat, on the job itself: the row, the phone and WeChat's own ledger must agree.

let product: TestProduct;
let redis: Redis;
let sending: SendServices;
const now = new Date('2026-11-02T01:00:00Z');

interface Somebody {
  phone: Phone;
  personId: string;
  applicationId: string;
}
let people: Record<Via, Somebody>;

const paths: Readonly<Record<Via, string>> = {
  template: '/cgi-bin/message/template/send',
  subscription: '/cgi-bin/message/subscribe/bizsend',
  miniSubscription: '/cgi-bin/message/subscribe/send',
  customerService: '/cgi-bin/message/custom/send',
};
const ways = ['template', 'subscription', 'miniSubscription', 'customerService'] as const;
const shownAs = {
  ...{ template: 'template', customerService: 'kf' },
  ...{ subscription: 'subscribe', miniSubscription: 'miniSubscribe' },
} as const;
/** What is granted for each way that needs it: a one-time notice of the app. */
const onceIds: Readonly<Partial<Record<Via, string>>> = {
  subscription: onceTemplateId,
  miniSubscription: miniTemplateIds.applicationStatus,
};

beforeAll(async () => {
  product = await startTestProduct();
  const name = new URL(product.storeUri).pathname.slice(1);
  redis = new Redis(inject('redisUrl'), { keyPrefix: `every-answer-${name}:` });
  const clock = { now: () => now };
  const { account, services } = product;
  // WeChat takes longer only where it is told to.
  const deps = { redis: null, clock, logger: services.log, baseUrl: product.wechat.url, timeoutMs: 1_000 };
  const client = createOfficialAccount({ ...deps, account: account.settings });
  const { key: accountKey, miniProgram: credentials } = account.settings;
  if (!credentials) throw new Error('the account of the test has no mini program');
  const mini = createMiniMessages({ ...deps, accountKey, credentials });
  const settings = { ...account.settings, sendsPerSecond: 100_000 };
  const accounts = new Map([[settings.key, { settings, client, mini }]]);
  sending = { ...services, clock, accounts, pace: createPace(redis, clock) };
  people = {
    ...{ template: await somebody(), customerService: await somebody() },
    ...{ subscription: await somebody(), miniSubscription: await somebody() },
  };
  await linkMini({ server: product.url }, people.miniSubscription.phone, accountKey);
  // Those with a grant follow no more: a grant is the only way. The others have no grant.
  const granting = [people.subscription.personId, people.miniSubscription.personId];
  await Person.updateMany({ _id: { $in: granting } }, { $set: { following: false } });
  // One who is refused the template has no other way: there is no open window.
  await Person.updateMany({}, { $unset: { lastMessageAt: 1 } });
  // A window that takes any number of messages.
  for (const row of product.wechat.world.people.values())
    for (const window of row.windows) Object.assign(window, { remaining: null });
});
afterAll(async () => {
  redis?.disconnect();
  await product?.stop();
});
afterEach(async () => {
  product.wechat.world.faults.clear();
  await forget();
});

/** What Redis knows of pace and quotas. */
async function forget(): Promise<void> {
  const { keyPrefix = '' } = redis.options;
  const keys = await redis.keys(`${keyPrefix}*`);
  if (keys.length > 0) await redis.del(...keys.map((key) => key.slice(keyPrefix.length)));
}

async function somebody(): Promise<Somebody> {
  const phone = await product.phones.add();
  await phone.say('你好');
  const { key: accountKey, bureauId } = product.account.settings;
  const personId = personIdOf(product.services.crypto, accountKey, phone.openid);
  const { no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const { _id: applicationId } = await Application.findOne({ no }).orFail().lean();
  return { phone, personId, applicationId };
}

let count = 0;
/** Owes somebody a message that can go this way only. */
async function owe(via: Via): Promise<string> {
  const { personId, applicationId, phone } = people[via];
  const { bureauId } = product.account.settings;
  const id = `every-${++count}`;
  const common = { id, bureauId, personId, at: now };
  if (via === 'customerService') {
    const textSealed = product.services.crypto.seal('迟到的回复', `delivery:${id}`);
    await planDelivery({ ...common, kind: 'chatReply', channel: 'customerService', textSealed });
    return id;
  }
  const templateId = onceIds[via];
  if (templateId) {
    await phone.subscribe({ via: 'popup', items: [{ templateId, status: 'accept' }] });
    const holder = holderOf(via);
    const grant = { personId: holder, templateId, remaining: 1, longTerm: false, seen: [] };
    const _id = grantId(holder, templateId);
    await SubscriptionGrant.replaceOne({ _id }, { _id, ...grant, updatedAt: now }, { upsert: true });
  }
  const object = { kind: 'application', id: applicationId };
  await planDelivery({ ...common, kind: 'applicationStatus', channel: 'notice', object });
  return id;
}

/** Their openid in the app that sends this way. */
function openidOf(via: Via): string {
  const { openid, mpOpenid } = people[via].phone;
  return via === 'miniSubscription' ? mpOpenid : openid;
}

/** Who they are in that app. */
function holderOf(via: Via): string {
  if (via !== 'miniSubscription') return people[via].personId;
  return miniPersonIdOf(product.services.crypto, product.account.settings.key, openidOf(via));
}

/** Calls that this message made, those that WeChat carried out, and what the phone shows since `before`. */
async function lookAt(via: Via) {
  const { phone } = people[via];
  const calls = product.wechat.world.ledger.calls.filter(({ endpoint, request }) => {
    const { body } = request as { body?: { touser?: string } };
    return endpoint === paths[via] && body?.touser === openidOf(via);
  });
  const seen = (await phone.inbox()).filter((item) => item.via === shownAs[via]).length;
  return { calls: calls.length, carriedOut: calls.filter(({ accepted }) => accepted).length, seen };
}

interface Outcome {
  row: DeliveryDoc;
  calls: number;
  carriedOut: number;
  seen: number;
}

/** One message, sent once while WeChat answers so; and once more by `again`. */
async function answered(via: Via, fault: { kind: string; value?: number; times?: number | null }) {
  product.wechat.world.ledger.clear();
  const before = await lookAt(via);
  const id = await owe(via);
  const { kind, value, times = null } = fault;
  product.wechat.world.faults.add({ endpoint: paths[via], kind, value, account: undefined, times });
  const look = async (): Promise<Outcome> => {
    const after = await lookAt(via);
    return { row: await Delivery.findById(id).orFail().lean(), ...after, seen: after.seen - before.seen };
  };
  await sendDelivery(sending, id);
  // WeChat notes a slow call when it is over, which is after we gave up.
  await expect.poll(async () => (await look()).calls, { timeout: 10_000 }).toBeGreaterThan(0);
  const first = await look();
  return {
    ...first,
    /** The worker looks at it again, without the fault, when it is due. */
    async again(): Promise<Outcome> {
      product.wechat.world.faults.clear();
      await forget();
      const { row } = await look();
      const at = row.dueAt ?? now;
      await sendDelivery({ ...sending, clock: { now: () => at } }, id);
      return look();
    },
    /** Whatever became of it is final for this file, and nothing of it is in the way of the next. */
    put: () => Delivery.deleteOne({ _id: id }),
  };
}

// wechat.md §2.2 once more, by hand: the table of the product is what is tested.
const busy = new Map([
  [-1, 3_750],
  [45011, 60_000],
]);
const tokenCodes = [40001, 40014, 42001];
const quota = 45009;
const unlisted = 61_234;
const others = [...errorCodes.keys(), unlisted].filter(
  (code) => !busy.has(code) && !tokenCodes.includes(code) && code !== quota,
);
/** The receipt may be there already. */
const told = expect.stringMatching(/^(?:sent|delivered)$/);
const notSent = { carriedOut: 0, seen: 0 };

describe.each(ways)('%s', (via) => {
  it.each([...busy])('%i: certainly not sent, again after a pause', async (value, pause) => {
    const got = await answered(via, { kind: 'errcode', value });
    expect(got).toMatchObject({ ...notSent, calls: 1, row: { state: 'pending', errcode: value } });
    const wait = (got.row.dueAt?.getTime() ?? 0) - now.getTime();
    expect(wait).toBeGreaterThanOrEqual(pause);
    expect(wait).toBeLessThanOrEqual(Math.max(pause, 6_250));
    expect(await got.again()).toMatchObject({ calls: 2, carriedOut: 1, seen: 1, row: { state: told } });
    await got.put();
  });

  it.each(tokenCodes)('%i again and again: one repetition, then a pause', async (value) => {
    const got = await answered(via, { kind: 'errcode', value });
    expect(got).toMatchObject({ ...notSent, row: { state: 'pending' } });
    expect(got.calls).toBeLessThanOrEqual(2);
    expect(got.row.dueAt?.getTime()).toBeGreaterThanOrEqual(now.getTime() + 30_000);
    expect(await got.again()).toMatchObject({ carriedOut: 1, seen: 1, row: { state: told } });
    await got.put();
  });

  it('45009: nothing goes this way until midnight in Beijing', async () => {
    const got = await answered(via, { kind: 'errcode', value: quota });
    expect(got).toMatchObject({ ...notSent, calls: 1, row: { state: 'pending', errcode: quota } });
    expect(got.row.dueAt).toEqual(nextBeijingMidnight(now));
    if (via !== 'customerService') {
      // The next message does not even ask.
      const next = await owe(via);
      await sendDelivery(sending, next);
      expect(await lookAt(via)).toMatchObject({ calls: 1 });
      expect(await Delivery.findById(next).lean()).toMatchObject({ state: 'pending', attempts: 0 });
      await Delivery.deleteOne({ _id: next });
    }
    expect(await got.again()).toMatchObject({ carriedOut: 1, seen: 1, row: { state: told } });
    await got.put();
  });

  it.each(others)('%i: refused, once, with the reason; nothing is asked again', async (value) => {
    const got = await answered(via, { kind: 'errcode', value });
    expect(got).toMatchObject({ ...notSent, calls: 1, row: { state: 'failed', errcode: value } });
    expect(got.row).not.toHaveProperty('dueAt');
    expect(got.row.reason).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await got.again()).toMatchObject({ ...notSent, calls: 1, row: { state: 'failed' } });
    if (onceIds[via]) {
      const grant = await SubscriptionGrant.findOne({ personId: holderOf(via) }).lean();
      // WeChat takes a grant with a message only; 43101 says that there was none.
      expect(grant?.remaining).toBe(value === 43101 ? 0 : 1);
    }
    await got.put();
  });

  const lost = [
    ['time-out, not carried out in time', { kind: 'delayAfterAccept', value: 1_500 }, 1],
    ['cut before it was taken', { kind: 'drop' }, 0],
    ['cut after it was taken', { kind: 'dropAfterAccept' }, 1],
    ['500', { kind: 'status', value: 500 }, 0],
    ['502 after it was taken', { kind: 'statusAfterAccept', value: 502 }, 1],
    ['503', { kind: 'status', value: 503 }, 0],
    ['a redirect', { kind: 'status', value: 302 }, 0],
    ['HTML with 200', { kind: 'html', value: 200 }, 0],
    ['HTML after it was taken', { kind: 'htmlAfterAccept', value: 200 }, 1],
    ['an empty body', { kind: 'empty' }, 0],
    ['an empty body after it was taken', { kind: 'emptyAfterAccept' }, 1],
    ['JSON without errcode', { kind: 'bare' }, 1],
  ] as const;
  it.each(lost)(
    '%s: nobody knows; told once at most, and never said to be sent',
    async (_name, fault, taken) => {
      const got = await answered(via, fault);
      expect(got).toMatchObject({ calls: 1, seen: taken });
      expect(got.row).not.toHaveProperty('wechatMsgId');
      if (via === 'template') {
        // Again under the same client_msg_id, which WeChat drops if it has it.
        expect(got.row.state).toBe('sending');
        expect(await got.again()).toMatchObject({ calls: 2, seen: 1, row: { state: told, attempts: 2 } });
      } else {
        expect(got.row).toMatchObject({ state: 'unknown', reason: expect.stringContaining('未重发') });
        expect(got.row).not.toHaveProperty('dueAt');
        expect(await got.again()).toMatchObject({ calls: 1, seen: taken, row: { state: 'unknown' } });
      }
      await got.put();
    },
  );

  it.each([
    ['slow, but in time', { kind: 'delay', value: 300 }],
    ['JSON with line breaks', { kind: 'pretty' }],
  ])('%s: sent', async (_name, fault) => {
    const got = await answered(via, fault);
    expect(got).toMatchObject({ calls: 1, carriedOut: 1, seen: 1, row: { state: told } });
    await got.put();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { submitted } from '../../../support/applicants.ts';
import { type Child, type Children, createChildren } from '../../../support/faults/children.ts';
import type { Ending } from '../../../support/faults/points.ts';
import { openLinked } from '../../../support/miniClient.ts';
import type { Phone } from '../../../support/phones.ts';
import {
  miniTemplateIds,
  onceTemplateId,
  startTestProduct,
  type TestProduct,
} from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

// A process that relays, handles events and sends is killed at every await of the whole way, one process for each; another
// worker, for which it is a minute later, then finds what is left. The points are those that a run without killing passes.

let product: TestProduct;
let folder: string;
let redis: RunningRedis;
let admin: Redis;
let children: Children;

const paths = {
  template: '/cgi-bin/message/template/send',
  subscription: '/cgi-bin/message/subscribe/bizsend',
  mini: '/cgi-bin/message/subscribe/send',
  chat: '/cgi-bin/message/custom/send',
} as const;
type Way = keyof typeof paths;

beforeAll(async () => {
  product = await startTestProduct();
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  admin = new Redis(redis.url);
  const { storeUri: mongoUri, keys, wechat, account, services } = product;
  children = await createChildren('test/support/faults/sendingProcess.ts', {
    ...{ mongoUri, redisUrl: redis.url, wechatUrl: wechat.url },
    keys: { k1: keys.k1.toString('base64'), index: keys.index.toString('base64') },
    ...{ settings: account.settings, publicUrl: services.publicUrl },
    profilesDir: join(process.cwd(), 'server/profiles/data'),
  });
  // WeChat takes a call up a little after it came: a caller that died meanwhile has sent all the same.
  for (const endpoint of Object.values(paths))
    await product.phones.fault({ endpoint, kind: 'delay', value: 60 });
});
afterAll(async () => {
  await children?.stop();
  admin?.disconnect();
  await redis?.stop();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Somebody {
  phone: Phone;
  personId: string;
}

const accept = (phone: Phone, templateId: string, more: { popupScene?: number } = {}) =>
  phone.subscribe({ via: 'popup', ...more, items: [{ templateId, status: 'accept' }] });

/** Somebody who is owed one message that goes this way; nothing else is due. */
async function owed(way: Way): Promise<Somebody> {
  const phone = way === 'mini' ? (await openLinked(product)).phone : await product.phones.add();
  const { key: accountKey, bureauId } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  if (way === 'chat') await phone.say('你好');
  if (way === 'subscription') await accept(phone, onceTemplateId);
  if (way === 'mini') await accept(phone, miniTemplateIds.applicationStatus, { popupScene: 0 });
  await Event.updateMany({ dueAt: { $exists: true } }, { $unset: { dueAt: 1 } });
  if (way !== 'chat') {
    const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer', 'approver'] } as const;
    const decision = {
      no,
      decision: 'shortlist',
      reason: '材料齐全。',
      returnedFields: [],
      revision: 1,
    } as const;
    await decideApplication({ ...product.services, actor }, decision);
    return { phone, personId };
  }
  const id = `turn-${personId}-reply`;
  const textSealed = product.services.crypto.seal('迟到的回复', `delivery:${id}`);
  const at = new Date();
  const message = {
    id,
    bureauId,
    personId,
    kind: 'chatReply',
    channel: 'customerService',
    textSealed,
    at,
  } as const;
  await planDelivery(message);
  return { phone, personId };
}

/** What a dead worker held is free at once; otherwise it takes fifteen seconds. */
async function freeLocks(): Promise<void> {
  const held = [...(await admin.keys('*:lock')), ...(await admin.keys('*:stalled-check'))];
  if (held.length > 0) await admin.del(...held);
}

const isQuiet = async (): Promise<boolean> =>
  (await Event.exists({ dueAt: { $exists: true } })) === null &&
  (await Delivery.exists({ dueAt: { $exists: true } })) === null;

async function until(test: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (await test()) return true;
  return false;
}

/** Everything that is due is dealt with by a worker for which it is `aheadMs` later. */
async function recover(aheadMs: number): Promise<void> {
  await freeLocks();
  const worker = startTestWorker(product, redis.url, { aheadMs, stalledInterval: 200 });
  try {
    if (!(await until(isQuiet, 60_000))) throw new Error('not quiet after a minute');
  } finally {
    await worker.stop();
  }
}

interface Result {
  /** Calls that WeChat carried out. */
  sends: number;
  /** What the person sees. */
  seen: number;
  rows: { state: string; attempts: number; reason?: string | null | undefined }[];
}

const shownAs = {
  template: 'template',
  subscription: 'subscribe',
  mini: 'miniSubscribe',
  chat: 'kf',
} as const;

async function resultOf({ phone, personId }: Somebody, way: Way): Promise<Result> {
  const calls = product.wechat.world.ledger.calls.filter(({ endpoint, accepted, request }) => {
    const { body } = request as { body?: { touser?: string } };
    return (
      endpoint === paths[way] && accepted && body?.touser === (way === 'mini' ? phone.mpOpenid : phone.openid)
    );
  });
  const seen = (await phone.inbox()).filter(({ via }) => via === shownAs[way]);
  const rows = await Delivery.find({ personId }).lean();
  return {
    ...{ sends: calls.length, seen: seen.length },
    rows: rows.map(({ state, attempts, reason }) => ({ state, attempts, reason })),
  };
}

/** One life: begins, ends at its point, and what it left is dealt with. */
async function run(way: Way, ending: Ending, aheadMs = 60_000) {
  // Nothing is left of the last life, and no access token: fetching it has points of its own.
  await admin.flushall();
  const somebody = await owed(way);
  const child = await children.next();
  child.begin(ending);
  await until(async () => child.isAtEnd() || (await isQuiet()), 20_000);
  // Its last lines may still be on their way.
  if (ending.at !== null) await until(() => child.isAtEnd(), 500);
  const reached = child.isAtEnd();
  if (reached && ending.how === 'stop') await loseRedis(child);
  await child.kill();
  // What was on its way when it died arrives.
  await sleep(150);
  await recover(aheadMs);
  return { child, reached, result: await resultOf(somebody, way) };
}

/** Redis forgets everything and cuts every connection while the process waits at its point; then it goes on. */
async function loseRedis(child: Child): Promise<void> {
  await admin.flushall();
  await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  child.goOn();
  await until(isQuiet, 1_500);
}

const told = /^(?:sent|delivered)$/;

/** What is wrong with a result, or null. */
function wrong(way: Way, { sends, seen, rows }: Result): string | null {
  const [row] = rows;
  if (rows.length !== 1 || !row) return 'not one row';
  if (seen > 1) return 'told twice';
  if (seen === 0 && told.test(row.state)) return 'said to be sent, and was not';
  if (way === 'template') return seen === 1 && told.test(row.state) ? null : 'lost';
  // Without an idempotency key: sent, or said to be unknown and not repeated.
  if (sends > 1) return 'repeated';
  if (told.test(row.state)) return null;
  return row.state === 'unknown' && row.reason ? null : 'no outcome';
}

/** All points of a run to the end, each once, beginning with the first that fits. */
async function pointsOf(way: Way, from = /^/): Promise<string[]> {
  const { child, result } = await run(way, { at: null, how: 'kill' });
  expect({ wrong: wrong(way, result), said: child.said }).toEqual({ wrong: null, said: [] });
  const points = [...new Set(child.passed)];
  return points.slice(points.findIndex((point) => from.test(point)));
}

/**
 * The points around WeChat's call, and every third of the others; `FUNDWATCH_TEST_POINTS=.` takes all, and any other regular
 * expression those that it fits.
 */
function chosen(points: readonly string[]): string[] {
  const wish = process.env.FUNDWATCH_TEST_POINTS;
  if (wish) return points.filter((point) => new RegExp(wish).test(point));
  return points.filter((point, index) => index % 3 === 0 || point.includes(leaving) || claiming.test(point));
}

/** @returns what went wrong, with the point */
async function walk(way: Way, points: readonly string[], how: Ending['how']): Promise<object[]> {
  const faults: object[] = [];
  for (const at of chosen(points)) {
    const { reached, result } = await run(way, { at, how });
    const problem = reached ? wrong(way, result) : 'the point was not reached';
    // A walk takes minutes.
    if (process.env.FUNDWATCH_TEST_LOG) console.error(`${at}: ${problem ?? 'right'}`);
    if (problem) faults.push({ at, problem, ...result });
  }
  return faults;
}

const whole = { timeout: 20 * 60_000 };
const claiming = /^delivery store update deliveries asked/;
const leaving = '/cgi-bin/message';

describe('kill -9 at every await', () => {
  it('of relay, event and sending: a template message arrives once', whole, async () => {
    const points = await pointsOf('template');
    // The walk covers what it is for, and whatever else has been added since.
    expect(points.filter((point) => point.startsWith('relay ')).length).toBeGreaterThan(10);
    expect(points.filter((point) => point.startsWith('event ')).length).toBeGreaterThan(7);
    expect(points.filter((point) => point.includes(leaving))).toHaveLength(3);
    expect(points.filter((point) => claiming.test(point))).not.toEqual([]);
    expect(points.filter((point) => point.includes('stable_token'))).toHaveLength(3);
    expect(await walk('template', points, 'kill')).toEqual([]);
  });

  it('from the claim on: a subscription notice is sent once or said to be unknown', whole, async () => {
    expect(await walk('subscription', await pointsOf('subscription', claiming), 'kill')).toEqual([]);
  });

  it(
    'from the claim on: a notice of the mini program is sent once or said to be unknown',
    whole,
    async () => {
      expect(await walk('mini', await pointsOf('mini', claiming), 'kill')).toEqual([]);
    },
  );

  it('from the claim on: a chat answer is sent once or said to be unknown', whole, async () => {
    expect(await walk('chat', await pointsOf('chat', claiming), 'kill')).toEqual([]);
  });

  it(
    'in the middle of a send, found after WeChat has forgotten it: unknown, not repeated',
    whole,
    async () => {
      const [, left] = (await pointsOf('template')).filter((point) => point.includes(leaving));
      const { reached, result } = await run('template', { at: left ?? '', how: 'kill' }, 11 * 60_000);
      expect(reached).toBe(true);
      expect(result).toMatchObject({
        sends: 1,
        seen: 1,
        rows: [{ state: 'unknown', reason: expect.any(String) }],
      });
    },
  );
});

describe('Redis forgets everything and cuts its connections at every await', () => {
  it('of relay, event and sending: a template message arrives once', whole, async () => {
    expect(await walk('template', await pointsOf('template'), 'stop')).toEqual([]);
  });
});

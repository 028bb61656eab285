import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { bulkPeople } from '../../../../sandbox/wechat/phones/bulkPeople.ts';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { Broadcast } from '../../../../server/models/broadcast.ts';
import { BroadcastRecipient } from '../../../../server/models/broadcastRecipient.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Person } from '../../../../server/models/person.ts';
import { broadcastCounts } from '../../../../server/queries/broadcasts/broadcastCounts.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { startedBroadcast } from '../../../support/broadcasts.ts';
import { type Children, createChildren } from '../../../support/faults/children.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';

// A broadcast of several parts, carried on by one process after the other; each is killed with SIGKILL in the middle of it.

const people = 250;
/** How far a process comes before it is killed: commands, calls and jobs that it has passed. */
const lives = [60, 250, 900, 40, 1_500];

let product: TestProduct;
let folder: string;
let redis: RunningRedis;
let admin: Redis;
let children: Children;
let openids: string[];

beforeAll(async () => {
  product = await startTestProduct();
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  admin = new Redis(redis.url);
  const { storeUri: mongoUri, keys, wechat, account, services } = product;
  children = await createChildren('test/support/faults/sendingProcess.ts', {
    ...{ mongoUri, redisUrl: redis.url, wechatUrl: wechat.url },
    keys: { k1: keys.k1.toString('base64'), index: keys.index.toString('base64') },
    // As fast as it goes: WeChat's pace is not what is tested here.
    settings: { ...account.settings, sendsPerSecond: 10_000 },
    publicUrl: services.publicUrl,
    profilesDir: join(process.cwd(), 'server/profiles/data'),
  });
  openids = await audience();
});
afterAll(async () => {
  await children?.stop();
  admin?.disconnect();
  await redis?.stop();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Supervisors in force who follow the account. @returns their openids */
async function audience(): Promise<string[]> {
  const { key: accountKey, bureauId } = product.account.settings;
  const followers = await bulkPeople(product.wechat.world, { account: accountKey, count: people });
  const at = new Date();
  const common = { accountKey, bureauId, following: true, turn: 0, createdAt: at, lastSeenAt: at };
  for (const openid of followers.openids) {
    const _id = personIdOf(product.services.crypto, accountKey, openid);
    await Person.create({ _id, openid, ...common });
    await buildAppointment(product.services, { bureauId, personId: _id });
  }
  return followers.openids;
}

const isOver = async (id: string): Promise<boolean> =>
  (await Broadcast.findById(id, { state: 1 }).lean())?.state === 'done';

/** What a dead process held is free at once; otherwise it takes a quarter of a minute. */
async function freeLocks(): Promise<void> {
  const held = [...(await admin.keys('*:lock')), ...(await admin.keys('*:stalled-check'))];
  if (held.length > 0) await admin.del(...held);
}

it('every process is killed in the middle: each person gets one message, and every part is counted once', {
  timeout: 10 * 60_000,
}, async () => {
  const { bureauId } = product.account.settings;
  const { id } = await startedBroadcast(product.services, bureauId, { title: '断电也不重复' });
  let killed = 0;
  for (const [life, steps] of [...lives, Number.POSITIVE_INFINITY].entries()) {
    await freeLocks();
    const child = await children.next();
    // A minute later for each; WeChat remembers a message for ten.
    child.begin({ at: null, how: 'kill', aheadMs: life * 60_000 });
    const isLast = steps === Number.POSITIVE_INFINITY;
    const end = Date.now() + (isLast ? 240_000 : 60_000);
    while (child.passed.length < steps && !(await isOver(id)) && Date.now() < end)
      await sleep(isLast ? 200 : 2);
    if (child.passed.length >= steps) killed += 1;
    await child.kill();
    // What was on its way when it died arrives.
    await sleep(100);
  }
  // Otherwise it was over before anything was tested.
  expect(killed).toBe(lives.length);
  expect(await isOver(id)).toBe(true);

  expect(await BroadcastRecipient.countDocuments({ broadcastId: id })).toBe(people);
  expect(await Delivery.countDocuments({ 'object.id': id })).toBe(people);
  const calls = product.wechat.world.ledger.calls.filter(({ endpoint, accepted }) => {
    return accepted && endpoint === '/cgi-bin/message/template/send';
  });
  const { inboxes } = product.wechat.world;
  const seen = openids.map((openid) => inboxes.get(openid)?.filter(({ via }) => via === 'template').length);
  expect(seen.filter((count) => count !== 1)).toEqual([]);
  // A repetition under the same client_msg_id is answered, and shown once.
  expect(calls.length).toBeGreaterThanOrEqual(people);
  const { sent, delivered, pending, planned, unknown } = await broadcastCounts(id);
  expect({ told: sent + delivered, pending, planned, unknown }).toEqual({
    ...{ told: people, pending: 0, planned: 0, unknown: 0 },
  });
});

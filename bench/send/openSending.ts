import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { startStore } from '../../sandbox/mongo/startStore.ts';
import { startRedis } from '../../sandbox/redis/startRedis.ts';
import { migrate } from '../../server/migrations/migrate.ts';
import { Delivery } from '../../server/models/delivery.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/database.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../server/platform/ids.ts';
import type { SendServices } from '../../server/queues/services.ts';
import type { AccountSettings } from '../../server/wechat/accounts.ts';
import { createOfficialAccount } from '../../server/wechat/officialAccount.ts';
import { createPace } from '../../server/wechat/pace/createPace.ts';

const nothing = () => undefined;
export const silent = { debug: nothing, info: nothing, warn: console.error, error: console.error };

export const account: AccountSettings = {
  ...{ key: 'bench', bureauId: 'bench', name: '测试', appid: 'wx0123456789abcdef', secret: 'a-secret-of-16' },
  ...{ token: 'testtoken123', encodingAESKey: 'a'.repeat(43), callbackPath: '/wechat/bench' },
  templates: { applicationStatus: 'template-application-status' },
  // No limit: what is measured is our own speed.
  sendsPerSecond: 1_000_000,
};

/** What sending needs, on a store and a Redis of its own. */
export interface Sending {
  redisUrl: string;
  /** Services that talk to this WeChat. */
  towards(wechatUrl: string): { services: SendServices; close(): void };
  stop(): Promise<void>;
}

/** A Redis of its own. */
export async function openRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-bench-'));
  const redis = await startRedis({ dataDir: folder, log: nothing });
  return {
    url: redis.url,
    async stop() {
      await redis.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What sending needs besides the store, for one account that talks to this WeChat. */
export function createServices(
  redisUrl: string,
  wechatUrl: string,
  {
    settings,
    services,
  }: { settings: AccountSettings; services: Pick<SendServices, 'clock' | 'ids' | 'crypto'> },
): { sending: SendServices; close(): void } {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableAutoPipelining: true });
  const { clock } = services;
  const client = createOfficialAccount({
    ...{ account: settings, redis: connection, clock, logger: silent, baseUrl: wechatUrl },
    // A busy machine is not to look like a lost answer.
    timeoutMs: 60_000,
  });
  const accounts = new Map([[settings.key, { settings, client }]]);
  const { ids, crypto } = services;
  const sending = { clock, ids, crypto, log: silent, accounts, pace: createPace(connection, clock) };
  return { sending, close: () => connection.disconnect() };
}

/** Starts it in a folder of its own. */
export async function openSending(): Promise<Sending> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-bench-'));
  const store = await startStore({ dataDir: join(folder, 'store'), log: nothing });
  const redis = await openRedis();
  await connectDatabase(store.uri);
  await migrate(systemClock);
  await Delivery.createIndexes();
  const crypto = createFieldCrypto({
    ...{ current: 'k1', keys: { k1: randomBytes(32) }, indexKey: randomBytes(32) },
  });
  const services = { clock: systemClock, ids: systemIds, crypto };
  return {
    redisUrl: redis.url,
    towards(wechatUrl) {
      const made = createServices(redis.url, wechatUrl, { settings: account, services });
      return { services: made.sending, close: made.close };
    },
    async stop() {
      await mongoose.disconnect();
      await redis.stop();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

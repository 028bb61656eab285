import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis, type RedisOptions } from 'ioredis';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import type { AccessToken } from '../../../../server/wechat/stableToken.ts';
import { createTokenShelf, forcesPerDay } from '../../../../server/wechat/tokenShelf.ts';
import { createTokenStore } from '../../../../server/wechat/tokenStore.ts';
import { recorder, startPeer } from '../../../unit/server/wechat/peer.ts';

const secret = 'shared-secret';
const newAppid = () => `wx${randomUUID()}`;

function connect(url: string, options: RedisOptions = {}): Redis {
  // As BullMQ wants it: commands wait for the connection for ever, unless the shelf gives up by itself.
  const redis = new Redis(url, { maxRetriesPerRequest: null, ...options });
  redis.on('error', () => {});
  onTestFinished(() => redis.disconnect());
  return redis;
}

interface Setup {
  appid?: string;
  redis?: Redis;
  secret?: string;
  answer?: (force: boolean, count: number) => string;
  leaseMs?: number;
}

/** A store as one process has it; `calls` are its fetches, true for a forced one. */
function processOf(setup: Setup = {}) {
  const {
    appid = newAppid(),
    redis = connect(inject('redisUrl')),
    answer = () => 'TOKEN',
    leaseMs = 3_000,
  } = setup;
  const calls: boolean[] = [];
  const time = { now: new Date() };
  const logger = recorder();
  const shelf = createTokenShelf(redis, { appid, secret: setup.secret ?? secret });
  const fetch = async (force: boolean): Promise<AccessToken> => {
    calls.push(force);
    const value = answer(force, calls.length);
    await sleep(50);
    return { value, expiresAt: time.now.getTime() + 7_200_000 };
  };
  const clock = { now: () => time.now };
  const store = createTokenStore({ shelf, fetch, clock, logger, leaseMs, pollMs: 20 });
  return { appid, redis, calls, logger, store, shelf, time };
}

describe('one owner', () => {
  test('fifty callers in each of four processes make one fetch', async () => {
    const peer = await startPeer();
    let count = 0;
    peer.on('/token', (response) => void setTimeout(() => response.end(`TOKEN-${++count}`), 300));
    const argument = { redisUrl: inject('redisUrl'), peerUrl: `${peer.baseUrl}/token`, appid: newAppid() };
    const script = new URL('./tokenProcess.ts', import.meta.url).pathname;
    const run = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', script, JSON.stringify(argument)]);
    const outputs = await Promise.all([run(), run(), run(), run()]);
    expect(outputs.map((output) => output.stdout.trim())).toEqual(outputs.map(() => '["TOKEN-1"]'));
    expect(peer.count('/token')).toBe(1);
  });

  test('a process that dies with the lease delays the others by no more than the lease', async () => {
    const one = processOf({ leaseMs: 300 });
    expect(await one.shelf.claim(300)).not.toBeNull();
    expect(await one.store.current()).toMatchObject({ value: 'TOKEN' });
    expect(one.calls).toEqual([false]);
  });

  test('a lease is released by its holder only', async () => {
    const { shelf } = processOf();
    const lease = await shelf.claim(5_000);
    await shelf.release('somebody else');
    expect(await shelf.claim(5_000)).toBeNull();
    await shelf.release(lease ?? '');
    expect(await shelf.claim(5_000)).not.toBeNull();
  });

  test('a failed fetch frees the lease and is not stored', async () => {
    const appid = newAppid();
    const failing = processOf({
      appid,
      answer: () => {
        throw new Error('defect');
      },
    });
    await expect(failing.store.current()).rejects.toThrow('defect');
    expect(await processOf({ appid }).store.current()).toMatchObject({ value: 'TOKEN' });
  });
});

describe('renewal', () => {
  test('of a refused token: the others take over what one has fetched', async () => {
    const appid = newAppid();
    const answer = (_force: boolean, count: number) => `TOKEN-${count}`;
    const one = processOf({ appid, answer });
    const two = processOf({ appid });
    expect((await one.store.current()).value).toBe('TOKEN-1');
    expect((await two.store.current()).value).toBe('TOKEN-1');
    const renewed = await Promise.all([...Array.from({ length: 20 }, () => one.store.replace('TOKEN-1'))]);
    expect(new Set(renewed.map((token) => token.value))).toEqual(new Set(['TOKEN-2']));
    expect((await two.store.replace('TOKEN-1')).value).toBe('TOKEN-2');
    expect([one.calls, two.calls]).toEqual([[false, false], []]);
  });

  test('forcing is guarded over all processes and rationed over the day', async () => {
    const appid = newAppid();
    const one = processOf({ appid, answer: (force) => (force ? 'NEW' : 'OLD') });
    const two = processOf({ appid, answer: () => 'NEW' });
    await one.store.current();
    expect((await one.store.replace('OLD')).value).toBe('NEW');
    expect(one.calls).toEqual([false, false, true]);
    await expect(two.store.replace('NEW')).rejects.toMatchObject({ failure: { kind: 'retry' } });
    expect(two.calls).toEqual([false]);
    const day = randomUUID();
    const allowed: boolean[] = [];
    for (let i = 0; i <= forcesPerDay; i += 1) {
      await one.redis.del(`fundwatch:wechat:{${appid}}:forced`);
      allowed.push(await one.shelf.mayForce(day));
    }
    expect(allowed.filter(Boolean)).toHaveLength(forcesPerDay);
  });
});

describe('what lies in Redis', () => {
  test('is unreadable, bound to appid and AppSecret, and goes with the token', async () => {
    const one = processOf();
    await one.store.current();
    const key = `fundwatch:wechat:{${one.appid}}:token`;
    const stored = await one.redis.get(key);
    expect(stored).toMatch(/^[\w-]{40,}$/);
    expect(Buffer.from(stored ?? '', 'base64url').toString('latin1')).not.toContain('TOKEN');
    expect(await one.redis.pttl(key)).toBeGreaterThan(7_000_000);
    const changed = processOf({ appid: one.appid, secret: 'another-secret' });
    await changed.store.current();
    expect(changed.calls).toEqual([false]);
    await one.redis.set(key, 'garbage');
    expect(await processOf({ appid: one.appid, answer: () => 'FRESH' }).store.current()).toMatchObject({
      value: 'FRESH',
    });
  });
});

describe('without Redis', () => {
  test.each([
    ['nobody listens', async () => 'redis://127.0.0.1:9'],
    ['it hangs', hangingServer],
  ])('%s: a token all the same, kept in memory', async (_name, address) => {
    const one = processOf({ redis: connect(await address()) });
    const tokens = await Promise.all(Array.from({ length: 50 }, () => one.store.current()));
    expect(new Set(tokens.map((token) => token.value))).toEqual(new Set(['TOKEN']));
    await one.store.current();
    expect(one.calls).toEqual([false]);
    expect(one.logger.lines.join()).not.toContain('TOKEN');
    expect(one.logger.lines.length).toBeGreaterThan(0);
  });

  test('forcing is guarded in memory', async () => {
    const one = processOf({ redis: connect('redis://127.0.0.1:9') });
    await expect(one.store.replace('TOKEN')).rejects.toMatchObject({ failure: { kind: 'retry' } });
    one.time.now = new Date(one.time.now.getTime() + 5_000);
    await expect(one.store.replace('TOKEN')).rejects.toMatchObject({ failure: { kind: 'retry' } });
    expect(one.calls).toEqual([false, true, false]);
  });

  test('when it returns, the token is shared again', async () => {
    const appid = newAppid();
    const redis = connect(inject('redisUrl'));
    await redis.ping();
    redis.disconnect();
    const one = processOf({ appid, redis, answer: (_force, count) => `TOKEN-${count}` });
    expect((await one.store.current()).value).toBe('TOKEN-1');
    await redis.connect();
    expect((await one.store.replace('TOKEN-1')).value).toBe('TOKEN-2');
    expect((await processOf({ appid }).store.current()).value).toBe('TOKEN-2');
  });
});

/** Accepts connections and says nothing, as a stopped Redis process does. */
async function hangingServer(): Promise<string> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => void sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `redis://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

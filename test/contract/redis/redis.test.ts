import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { neededPackages, type RunningRedis, startRedis } from '../../../sandbox/redis/startRedis.ts';
import { alive } from '../mongo/processes.ts';

describe('the Redis of these tests', () => {
  it('evicts nothing and keeps an append-only file', async () => {
    const redis = new Redis(inject('redisUrl'));
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    redis.disconnect();
  });
});

describe('a local Redis', () => {
  let dataDir: string;
  let server: RunningRedis | undefined;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
    server = undefined;
  });
  afterEach(async () => {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (port?: number): Promise<RunningRedis> => {
    server = await startRedis(port === undefined ? { dataDir } : { dataDir, port });
    return server;
  };

  it('needs no more packages where these tests run', () => expect(neededPackages()).toEqual([]));

  it('keeps its data from start to start, and leaves no process', async () => {
    const first = await start();
    const client = new Redis(first.url);
    await client.set('k', 'v');
    client.disconnect();
    const [pid = 0] = Object.values(first.pids);
    await first.stop();
    expect(alive(pid)).toBe(false);
    const again = new Redis((await start()).url);
    expect(await again.get('k')).toBe('v');
    again.disconnect();
  });

  it('comes back at the same address after kill -9, with what is on disk', async () => {
    const { url, pids } = await start();
    const client = new Redis(url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.set('k', 'v');
    await vi.waitFor(async () =>
      expect(await client.info('persistence')).toContain('aof_last_write_status:ok'),
    );
    await new Promise((resolve) => setTimeout(resolve, 1200));
    process.kill(pids.redis ?? 0, 'SIGKILL');
    expect(await client.get('k')).toBe('v');
    expect(server?.pids.redis).not.toBe(pids.redis);
    client.disconnect();
  });

  it('listens on loopback only', async () => {
    const { url } = await start();
    const client = new Redis(url);
    expect(await client.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    client.disconnect();
  });

  it('says so when its port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(blocker.listening).toBe(true));
    const address = blocker.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(startRedis({ dataDir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    blocker.close();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStore } from '../../sandbox/mongo/startStore.ts';
import { startRedis } from '../../sandbox/redis/startRedis.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The document store; every test file takes a database name of its own (`freshDatabase`). */
    mongoUri: string;
    redisUrl: string;
    /** True when MONGODB_URI named a store that these tests did not start. */
    mongoGiven: boolean;
  }
}

/**
 * Starts the document store and Redis once for all integration tests, in a folder under the system's temporary
 * one and on free ports; with MONGODB_URI or REDIS_URL set, those are used instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-test-'));
  const log = process.env.FUNDWATCH_TEST_LOG ? (line: string) => console.error(line) : () => undefined;
  const { MONGODB_URI, REDIS_URL } = process.env;
  const [store, redis] = await Promise.all([
    MONGODB_URI ? undefined : startStore({ dataDir: join(folder, 'store'), log }),
    REDIS_URL ? undefined : startRedis({ dataDir: join(folder, 'redis'), log }),
  ]);
  project.provide('mongoUri', store?.uri ?? MONGODB_URI ?? '');
  project.provide('redisUrl', redis?.url ?? REDIS_URL ?? '');
  project.provide('mongoGiven', store === undefined);
  return async () => {
    await Promise.all([store?.stop(), redis?.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
}

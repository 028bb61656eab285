import { mkdir } from 'node:fs/promises';
import { onPath } from '../processes/packages.ts';
import { startMongod } from './mongod/startMongod.ts';
import { startDocumentDb } from './startDocumentDb.ts';
import type { Store, StoreOptions } from './store.ts';

export type { Store, StoreOptions } from './store.ts';

/**
 * Starts a MongoDB-compatible document store on 127.0.0.1: a single-node replica set where `mongod` is on PATH,
 * else DocumentDB on PostgreSQL behind our wire gateway. Whatever was acknowledged survives kill -9.
 * @throws Error when it cannot start.
 */
export async function startStore(options: StoreOptions): Promise<Store> {
  await mkdir(options.dataDir, { recursive: true });
  return onPath('mongod') ? startMongod(options) : startDocumentDb(options);
}

import { mkdir } from 'node:fs/promises';
import { onPath } from '../processes/packages.ts';
import { startMongod } from './mongod/startMongod.ts';
import { startDocumentDb } from './startDocumentDb.ts';

export interface StoreOptions {
  /** Where the data lives; made when missing. */
  readonly dataDir: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly log?: (line: string) => void;
  readonly cacheDir?: string;
  /** Open transactions are rolled back after this long; 60 s as in MongoDB. */
  readonly transactionLifetimeMs?: number;
}

export interface Store {
  /** For `MongoClient` and mongoose; without a database name. */
  readonly uri: string;
  /** Process ids of the moment, by what they are. */
  readonly pids: Readonly<Record<string, number>>;
  /** Stops everything that was started, and nothing else. */
  stop(): Promise<void>;
}

/**
 * Starts a MongoDB-compatible document store on 127.0.0.1: a single-node replica set where `mongod` is on PATH,
 * else DocumentDB on PostgreSQL behind our wire gateway. Whatever was acknowledged survives kill -9.
 * @throws Error when it cannot start.
 */
export async function startStore(options: StoreOptions): Promise<Store> {
  await mkdir(options.dataDir, { recursive: true });
  return onPath('mongod') ? startMongod(options) : startDocumentDb(options);
}

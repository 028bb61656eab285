import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { freePort } from '../../processes/freePort.ts';
import { supervise } from '../../processes/supervise.ts';
import { startTied } from '../../processes/tiedProcess.ts';
import type { Store, StoreOptions } from '../store.ts';

const REPLICA_SET = 'rs0';
const STOP_MS = 15_000;
const ALREADY_INITIALIZED = 23;

async function initiate(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  try {
    await client.db('admin').command({ replSetInitiate: { _id: REPLICA_SET, members } });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_INITIALIZED) throw error;
  } finally {
    await client.close();
  }
}

async function waitForPrimary(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  await client.db('admin').command({ ping: 1 }, { readPreference: 'primary' });
  await client.close();
}

/**
 * A `mongod` of the machine as a single-node replica set (transactions need one).
 * The port is part of the replica set's configuration: keep it when starting again on the same folder.
 */
export async function startMongod(options: StoreOptions): Promise<Store> {
  const { dataDir, log = () => undefined } = options;
  const dbPath = join(dataDir, 'mongod');
  await mkdir(dbPath, { recursive: true });
  const port = await freePort(options.port);
  const args = ['--replSet', REPLICA_SET, '--bind_ip', '127.0.0.1', '--port', `${port}`, '--dbpath', dbPath];
  const start = () =>
    startTied({ command: 'setpriv', args: ['--pdeathsig=TERM', '--', 'mongod', ...args, '--quiet'], log });
  const mongod = await supervise({ name: 'mongod', start, log });
  const uri = `mongodb://127.0.0.1:${port}/?replicaSet=${REPLICA_SET}`;
  try {
    await initiate(port);
    await waitForPrimary(uri);
  } catch (error) {
    await mongod.stop('SIGTERM', STOP_MS);
    throw error;
  }
  return {
    uri,
    get pids() {
      return { mongod: mongod.pid };
    },
    stop: () => mongod.stop('SIGTERM', STOP_MS),
  };
}

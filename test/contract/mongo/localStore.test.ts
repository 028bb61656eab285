import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { neededPackages } from '../../../sandbox/mongo/ensureRootfs.ts';
import { type Store, type StoreOptions, startStore } from '../../../sandbox/mongo/startStore.ts';
import { alive, killTree, startInProcess } from './processes.ts';

it('names the missing packages: none, where these tests run', () => {
  expect(neededPackages()).toEqual([]);
});

// What follows kills servers: only for stores that these tests start themselves.
if (!inject('mongoGiven')) {
  let dataDir: string;
  let stores: Store[];
  let clients: MongoClient[];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fundwatch-store-'));
    stores = [];
    clients = [];
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await Promise.all(stores.map((store) => store.stop()));
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (options: Partial<StoreOptions> = {}): Promise<Store> => {
    const store = await startStore({ dataDir, ...options });
    stores.push(store);
    return store;
  };
  const connect = async (store: Store): Promise<MongoClient> => {
    const client = await new MongoClient(store.uri).connect();
    clients.push(client);
    return client;
  };
  const server = (store: Store): number => store.pids.postgres ?? store.pids.mongod ?? 0;

  describe('the local store', () => {
    it('keeps its data from start to start, and leaves no process and no mount', async () => {
      const store = await start();
      const things = (await connect(store)).db('t').collection('things');
      await things.createIndex({ a: 1 }, { unique: true });
      await things.insertOne({ a: 1 });
      const pids = Object.values(store.pids);
      await store.stop();
      for (const pid of pids) expect(alive(pid)).toBe(false);
      expect(await readFile('/proc/mounts', 'utf8')).not.toContain('docdb-v');

      const again = await start();
      const found = (await connect(again)).db('t').collection('things');
      expect(await found.countDocuments()).toBe(1);
      await expect(found.insertOne({ a: 1 })).rejects.toMatchObject({ code: 11000 });
    });

    it('starts over a stale pid file, whoever has that process id now', async () => {
      const store = await start();
      await store.stop();
      if (store.pids.postgres === undefined) return;
      await writeFile(join(dataDir, 'postgres/pg/postmaster.pid'), `${process.pid}\n/srv/data/pg\n`);
      const again = await start();
      expect(await (await connect(again)).db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    });

    it('refuses a data folder that another store is using, and leaves that one alone', async () => {
      const store = await start();
      await expect(startStore({ dataDir })).rejects.toThrow(/another document store|already in use/);
      expect(await (await connect(store)).db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    });

    it('goes when the process that started it is killed, and can be started again', async () => {
      const child = await startInProcess(dataDir);
      const pids = Object.values(child.pids);
      expect(pids.every(alive)).toBe(true);
      process.kill(child.pid, 'SIGKILL');
      await vi.waitFor(() => expect(pids.some(alive)).toBe(false), { timeout: 20_000, interval: 50 });
      const again = await start();
      expect(await (await connect(again)).db('t').collection('x').findOne({ from: 'child' })).not.toBeNull();
    });

    it('rolls back transactions that stay open too long', async () => {
      const client = await connect(await start({ transactionLifetimeMs: 300 }));
      const things = client.db('t').collection<{ _id: number; n: number }>('things');
      await things.insertOne({ _id: 1, n: 0 });
      const session = client.startSession();
      session.startTransaction();
      await things.updateOne({ _id: 1 }, { $set: { n: 1 } }, { session });
      await things.updateOne({ _id: 1, n: 0 }, { $set: { n: 2 } });
      const late = await things.insertOne({ _id: 2, n: 0 }, { session }).catch((error: unknown) => error);
      expect(late).toMatchObject({ code: 251 });
      await session.endSession();
      expect(await things.find().toArray()).toEqual([{ _id: 1, n: 2 }]);
    });
  });

  describe('after kill -9', () => {
    /** Writes and transactions until told to stop; knows what was acknowledged. */
    const load = (client: MongoClient, writers: number) => {
      const singles: string[] = [];
      const pairs: string[] = [];
      let running = true;
      const collection = client.db('t').collection<{ _id: string }>('things');
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; running; n++) {
          const id = `${writer}-${n}`;
          try {
            if (writer % 2) {
              await collection.insertOne({ _id: id });
              singles.push(id);
              continue;
            }
            await client.withSession((session) =>
              session.withTransaction(async () => {
                await collection.insertOne({ _id: `${id}-a` }, { session });
                await collection.insertOne({ _id: `${id}-b` }, { session });
              }),
            );
            pairs.push(id);
          } catch {
            // Not acknowledged: it may or may not be there.
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      };
      const done = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      const stop = async () => {
        running = false;
        await done;
        return { singles, pairs };
      };
      return { stop, acknowledged: () => singles.length + pairs.length };
    };

    const check = async (client: MongoClient, acknowledged: { singles: string[]; pairs: string[] }) => {
      const stored = new Set(
        (await client.db('t').collection<{ _id: string }>('things').find().toArray()).map(({ _id }) => _id),
      );
      const { singles, pairs } = acknowledged;
      const expected = [...singles, ...pairs.flatMap((id) => [`${id}-a`, `${id}-b`])];
      expect(expected.filter((id) => !stored.has(id))).toEqual([]);
      const partner = (id: string): string => id.slice(0, -1) + (id.endsWith('a') ? 'b' : 'a');
      const halves = [...stored].filter((id) => /-[ab]$/.test(id) && !stored.has(partner(id)));
      expect(halves).toEqual([]);
    };

    const victims: Record<string, (store: Store) => void> = {
      'of the database server with all its processes': (store) => killTree(server(store)),
      'of the database server alone': (store) => process.kill(server(store), 'SIGKILL'),
    };
    for (const [name, kill] of Object.entries(victims)) {
      it(`${name}, every acknowledged write is there and work goes on`, async () => {
        const store = await start();
        const client = await connect(store);
        await client.db('t').createCollection('things');
        const writers = load(client, 8);
        for (let round = 1; round <= 2; round++) {
          const before = writers.acknowledged();
          await vi.waitFor(() => expect(writers.acknowledged()).toBeGreaterThan(before + 100), 20_000);
          const killed = server(store);
          kill(store);
          await vi.waitFor(() => expect(server(store)).not.toBe(killed), 10_000);
        }
        const before = writers.acknowledged();
        await vi.waitFor(() => expect(writers.acknowledged()).toBeGreaterThan(before + 100), 30_000);
        await check(client, await writers.stop());
      });
    }

    it('of the gateway, clients find it again at the same address', async () => {
      const store = await start();
      const { gateway } = store.pids;
      if (gateway === undefined) return;
      const client = await connect(store);
      await client.db('t').createCollection('things');
      const writers = load(client, 4);
      await vi.waitFor(() => expect(writers.acknowledged()).toBeGreaterThan(50), 20_000);
      process.kill(gateway, 'SIGKILL');
      const before = writers.acknowledged();
      await vi.waitFor(() => expect(writers.acknowledged()).toBeGreaterThan(before + 50), 30_000);
      expect(store.pids.gateway).not.toBe(gateway);
      await check(client, await writers.stop());
    });
  });
}

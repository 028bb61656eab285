import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Router from '@koa/router';
import mongoose from 'mongoose';
import type { Services } from '../../../../../server/commands/context.ts';
import type { MiniPrograms } from '../../../../../server/commands/mini/types.ts';
import { createApp } from '../../../../../server/http/app.ts';
import type { BoardReader } from '../../../../../server/http/deps.ts';
import { migrate } from '../../../../../server/migrations/migrate.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { systemIds } from '../../../../../server/platform/ids.ts';
import { closeServer, listen } from '../../../../../server/platform/listen.ts';
import type { ObjectStore } from '../../../../../server/platform/objectStore.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { miniDouble } from '../../../../support/miniDouble.ts';
import { freshDatabase } from '../../../../support/mongo.ts';

const miniPrograms: MiniPrograms = new Map([
  [
    'test',
    {
      bureauId: 'mini-bureau',
      client: miniDouble,
    },
  ],
]);

/** The HTTP side on the real store, with a clock that tests move. */
export interface TestApp {
  base: string;
  services: Services;
  objects: ObjectStore;
  /** Everything that was logged, as text. */
  logged(): string;
  /** Moves the clock forward. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export async function startTestApp({
  secureCookies = false,
  board,
}: {
  secureCookies?: boolean;
  board?: BoardReader;
} = {}): Promise<TestApp> {
  const database = await freshDatabase();
  await connectDatabase(database.uri);
  let now = Date.now();
  const clock = { now: () => new Date(now) };
  const lines: string[] = [];
  const note = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const key = randomBytes(32);
  const services: Services = {
    clock,
    ids: systemIds,
    crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
    log: { debug: note, info: note, warn: note, error: note },
    profiles: loadProfiles(),
    publicUrl: 'https://fund.example',
  };
  await migrate(clock);
  const objects = createGridfsStore(services);
  const consoleDir = mkdtempSync(join(tmpdir(), 'fundwatch-console-'));
  writeFileSync(join(consoleDir, 'index.html'), '<!doctype html>');
  const app = createApp({
    ...services,
    objectStore: objects,
    miniPrograms,
    merchants: new Map(),
    accounts: new Map(),
    pace: { gauges: async () => [], take: async () => undefined },
    ...(board ? { board } : {}),
    webhookRoutes: new Router(),
    ready: async () => ({ ok: true, parts: {} }),
    consoleDir,
    secureCookies,
  });
  const { server, port } = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  return {
    base: `http://127.0.0.1:${port}`,
    services,
    objects,
    logged: () => lines.join('\n'),
    pass(ms) {
      now += ms;
    },
    async stop() {
      await closeServer(server);
      await mongoose.disconnect();
      await database.drop();
    },
  };
}

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Router from '@koa/router';
import { createApp, type HttpDeps } from '../../../../server/http/app.ts';
import { systemClock } from '../../../../server/platform/clock.ts';
import { systemIds } from '../../../../server/platform/ids.ts';

/** Something a logger was told. */
export interface LogLine {
  level: string;
  fields: object;
  message: string;
}

/** An app on a free port that has no store: enough for everything that happens before a session is read. */
export async function startApp(overrides: Partial<HttpDeps> = {}) {
  const lines: LogLine[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('not part of this test')) });
  const deps = {
    clock: systemClock,
    ids: systemIds,
    crypto: unused,
    profiles: unused,
    objectStore: unused,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    webhookRoutes: new Router(),
    ready: async () => ({ ok: true, parts: { store: true } }),
    consoleDir: builtConsole(),
    publicUrl: 'https://fund.example',
    secureCookies: false,
    ...overrides,
  } as unknown as HttpDeps;
  const server = createServer(createApp(deps).callback()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, lines, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

function builtConsole(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fundwatch-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>工作台</title>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  return folder;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { queueNames } from '../outbox/dueSources.ts';
import type { Logger } from '../platform/logger.ts';
import { boardPage } from './boardPage.ts';
import { prefix } from './connection.ts';

type Query = Record<string, unknown>;

/** An answer of the board to its own page. */
export interface BoardAnswer {
  status: number;
  body: unknown;
}

/** The queue board of @bull-board, without a web server: what it shows, read-only. */
export interface QueueBoard {
  /** Folder with the files of its page, below `static/`. */
  staticDir: string;
  /** Its one page, for a path that ends with a slash. */
  page(basePath: string): string;
  /** What its page asks for, by a path below the base; null for what there is not, or would change something. */
  read(path: string, query: Query): Promise<BoardAnswer | null>;
  close(): Promise<void>;
}

interface BoardRoute {
  method: string | string[];
  route: string | string[];
  handler(request: object): unknown;
}

/** What `createBullBoard` hands to a web framework. */
interface Collected {
  queues: unknown;
  uiConfig: object;
  routes: readonly BoardRoute[];
}

/**
 * Opens the board over one connection of its own to Redis. Payloads are cut to the id of a row; everything that writes is left
 * out here, although the board is told to be read-only as well. We do not use `@bull-board/koa`: its page loads fonts
 * from abroad and styles itself inline, which our CSP refuses (ADR 0017).
 */
export function createQueueBoard(redisUrl: string, log: Logger): QueueBoard {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, lazyConnect: true });
  connection.on('error', (error) => log.debug({ err: error }, 'redis: connection of the queue board'));
  const queues = queueNames.map((name) => new Queue(name, { connection, prefix, skipMetasUpdate: true }));
  const adapters = queues.map((queue) => {
    queue.on('error', () => undefined); // logged above
    const adapter = new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false });
    adapter.setFormatter('data', (data: { id?: unknown }) => ({ id: String(data?.id ?? '') }));
    adapter.setFormatter('returnValue', () => null);
    return adapter;
  });
  const collected = collect(adapters);
  const uiDir = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));
  const template = readFileSync(join(uiDir, 'dist/index.ejs'), 'utf8');

  return {
    staticDir: join(uiDir, 'dist/static'),
    page: (basePath) => boardPage(template, { basePath, uiConfig: collected.uiConfig }),
    async read(path, query) {
      for (const { method, route, handler } of collected.routes) {
        if (![method].flat().includes('get')) continue;
        const params = [route]
          .flat()
          .map((one) => paramsOf(one, path))
          .find((found) => found !== null);
        if (!params) continue;
        const request = { queues: collected.queues, uiConfig: collected.uiConfig, params, query };
        const answer = (await handler({ ...request, body: {}, headers: {} })) as Partial<BoardAnswer>;
        return { status: answer.status ?? 200, body: answer.body };
      }
      return null;
    },
    async close() {
      await Promise.all(queues.map((queue) => queue.close()));
      connection.disconnect();
    },
  };
}

function collect(adapters: readonly BullMQAdapter[]): Collected {
  const collected: Collected = { queues: new Map(), uiConfig: {}, routes: [] };
  const set =
    <K extends keyof Collected>(key: K) =>
    (value: unknown) => {
      collected[key] = value as Collected[K];
      return server;
    };
  const server = {
    setQueues: set('queues'),
    setUIConfig: set('uiConfig'),
    setApiRoutes: set('routes'),
    setViewsPath: () => server,
    setStaticPath: () => server,
    setEntryRoute: () => server,
    setErrorHandler: () => server,
  };
  const uiConfig = { boardTitle: '处理队列', locale: { lng: 'zh-CN' }, hideRedisDetails: true };
  createBullBoard({ queues: adapters, serverAdapter: server as never, options: { uiConfig } });
  return collected;
}

/** The named parts of a path like `/api/queues/:queueName`; null when it is another path. */
function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

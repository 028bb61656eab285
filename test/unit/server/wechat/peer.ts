import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import {
  createOfficialAccount,
  type OfficialAccountDeps,
} from '../../../../server/wechat/officialAccount.ts';

/** A request that reached the peer. */
export interface Seen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export type Responder = (response: ServerResponse, request: IncomingMessage, seen: Seen) => void;

/** A WeChat of a few lines, on loopback: answers are set by path, requests are kept. */
export interface Peer {
  readonly baseUrl: string;
  readonly seen: Seen[];
  /** Answers in this order; the last one stays. */
  on(path: string, ...responders: Responder[]): void;
  count(path: string): number;
}

export const json =
  (value: object): Responder =>
  (response) => {
    response.setHeader('Content-Type', 'application/json; encoding=utf-8');
    response.end(JSON.stringify(value));
  };

export const raw =
  (status: number, contentType: string, body: string | Buffer): Responder =>
  (response) =>
    void response.writeHead(status, { 'Content-Type': contentType }).end(body);

export const drop: Responder = (_response, request) => void request.socket.destroy();
export const hang: Responder = () => {};

export const tokenPath = '/cgi-bin/stable_token';

export async function startPeer(): Promise<Peer> {
  const seen: Seen[] = [];
  const plans = new Map<string, Responder[]>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const arrived = { path: url.pathname, query: url.searchParams, body: Buffer.concat(chunks).toString() };
    seen.push(arrived);
    const plan = plans.get(url.pathname) ?? [];
    const responder = plan.length > 1 ? plan.shift() : plan[0];
    (responder ?? raw(404, 'text/html', '<html>404</html>'))(response, request, arrived);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const peer: Peer = {
    baseUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    seen,
    on: (path, ...responders) => void plans.set(path, responders),
    count: (path) => seen.filter((one) => one.path === path).length,
  };
  peer.on(tokenPath, json({ access_token: 'TOKEN-ONE', expires_in: 7200 }));
  return peer;
}

export const credentials = {
  key: 'main',
  appid: 'wx0123456789abcdef',
  secret: 'app-secret-0123456789',
  token: 'callbacktoken',
  encodingAESKey: 'a'.repeat(43),
};

/** A logger that keeps its lines. */
export function recorder() {
  const lines: string[] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  return { lines, debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
}

/** A client of the peer, without Redis, on a clock that can be moved. */
export function clientOf(peer: Peer, change: Partial<OfficialAccountDeps> = {}) {
  const time = { now: new Date('2026-11-02T01:00:00Z') };
  const logger = recorder();
  const client = createOfficialAccount({
    account: credentials,
    redis: null,
    clock: { now: () => time.now },
    logger,
    baseUrl: peer.baseUrl,
    timeoutMs: 300,
    ...change,
  });
  const later = (ms: number) => {
    time.now = new Date(time.now.getTime() + ms);
  };
  return { client, logger, later };
}

import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';

/** One HTTP exchange. The time limit covers all of it, from look-up to the last byte. */
export interface HttpExchange {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An exchange without an answer. `sent` says whether the request may have reached the other side. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly code: string;
  readonly sent: boolean;

  constructor(code: string, sent: boolean) {
    super(`HTTP exchange failed: ${code}`);
    this.code = code;
    this.sent = sent;
  }
}

/** `code` of the TransportError for an answer longer than `maxBytes`. */
export const tooLarge = 'TOO_LARGE';

// Idle connections go before a load balancer drops them: a request written into a dropped one would be lost
// with nobody knowing whether it arrived.
const keepAlive = { keepAlive: true, timeout: 4_000 };
const clients = {
  'http:': { request: http.request, agent: new http.Agent(keepAlive), ready: 'connect' },
  'https:': { request: https.request, agent: new https.Agent(keepAlive), ready: 'secureConnect' },
} as const;

/**
 * Sends one request and reads the whole answer; follows no redirect. In place of the package's httpx, whose
 * errors carry the URL with the access token and do not tell whether the request had left.
 * @throws TransportError
 */
export function exchange(spec: HttpExchange): Promise<HttpAnswer> {
  const client = spec.url.protocol === 'https:' ? clients['https:'] : clients['http:'];
  return new Promise((resolve, reject) => {
    let sent = false;
    const { method = 'GET', headers = {}, body = '' } = spec;
    const length = body.length > 0 ? { 'Content-Length': Buffer.byteLength(body) } : {};
    const request = client.request(spec.url, {
      method,
      agent: client.agent,
      headers: { ...headers, ...length },
    });
    const timer = setTimeout(() => fail('TIMEOUT'), spec.timeoutMs);
    function fail(code: string): void {
      clearTimeout(timer);
      // The first rejection counts; destroying raises further errors that nobody waits for.
      reject(new TransportError(code, sent));
      request.destroy();
    }
    const failed = (error: NodeJS.ErrnoException) => fail(error.code ?? 'CONNECTION');
    request.on('error', failed);
    request.on('socket', (socket: Socket) => {
      // A reused connection is open already.
      if (!socket.connecting) sent = true;
      else
        socket.once(client.ready, () => {
          sent = true;
        });
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      if (Number(response.headers['content-length'] ?? 0) > spec.maxBytes) return fail(tooLarge);
      response.on('error', failed);
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > spec.maxBytes) fail(tooLarge);
        else chunks.push(chunk);
      });
      response.on('end', () => {
        clearTimeout(timer);
        const contentType = response.headers['content-type'] ?? '';
        const { statusCode: status = 0, headers } = response;
        resolve({ status, contentType, headers, body: Buffer.concat(chunks) });
      });
    });
    request.end(body);
  });
}

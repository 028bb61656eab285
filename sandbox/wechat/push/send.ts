import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const agents = {
  'http:': new HttpAgent({ keepAlive: false }),
  'https:': new HttpsAgent({ keepAlive: false }),
};
const maxAnswer = 256 * 1024;

/** How one HTTP exchange ended. Redirects are not followed. */
export type Exchange =
  | { outcome: 'answered'; status: number; body: string }
  | { outcome: 'timeout' | 'connection'; error: string };

/** Sends one request and waits for the whole answer, `timeoutMs` at most. */
export function send(
  url: URL,
  options: {
    method: 'GET' | 'POST';
    body?: string;
    contentType?: string;
    timeoutMs: number;
    signal: AbortSignal;
  },
): Promise<Exchange> {
  const { method, body, contentType, timeoutMs, signal } = options;
  return new Promise((resolve) => {
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      agent: secure ? agents['https:'] : agents['http:'],
      headers: {
        'User-Agent': 'Mozilla/4.0',
        Accept: '*/*',
        Pragma: 'no-cache',
        ...(body === undefined
          ? {}
          : { 'Content-Type': contentType ?? 'text/xml', 'Content-Length': Buffer.byteLength(body) }),
      },
    });
    const end = (exchange: Exchange) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      request.destroy();
      resolve(exchange);
    };
    const stop = () => end({ outcome: 'connection', error: 'the simulator stops' });
    const timer = setTimeout(
      () => end({ outcome: 'timeout', error: `no answer in ${timeoutMs} ms` }),
      timeoutMs,
    );
    signal.addEventListener('abort', stop);
    request.on('error', (error: NodeJS.ErrnoException) =>
      end({ outcome: 'connection', error: error.code ?? error.message }),
    );
    request.on('response', (response) => void readAll(response).then(end));
    request.end(body);
  });
}

function readAll(response: IncomingMessage): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxAnswer) resolve({ outcome: 'connection', error: 'the answer is too long' });
    });
    const cut = () => resolve({ outcome: 'connection', error: 'the answer was cut off' });
    response.on('aborted', cut).on('error', cut);
    response.on('end', () =>
      resolve({
        outcome: 'answered',
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
      }),
    );
  });
}

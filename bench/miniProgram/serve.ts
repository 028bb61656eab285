import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHtml } from '../../sandbox/miniprogram/build/page.ts';
import { answers } from './answers.ts';

/** A server with the mini program, its answers and a bare page to compare with. */
export interface Served {
  url: string;
  /** What `/bare` shows from now on. */
  setBare(html: string): void;
  stop(): Promise<void>;
}

/** Serves from memory; the script may be kept by the browser, as WeChat keeps the package. */
export async function serve(script: string): Promise<Served> {
  let bare = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const send = (type: string, body: string, cache = 'no-cache') =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': cache }).end(body);
    if (pathname === '/mini/') return send('text/html', pageHtml('app.js'));
    if (pathname === '/mini/app.js') return send('text/javascript', script, 'max-age=3600, immutable');
    if (pathname === '/bare') return send('text/html', bare);
    const answer = answers[`${request.method} ${pathname}`];
    if (answer !== undefined) return send('application/json', JSON.stringify(answer));
    return response
      .writeHead(404, { 'content-type': 'application/json' })
      .end('{"error":{"code":"not-found"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setBare: (html) => {
      bare = html;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWechat } from '../../../../sandbox/wechat/startWechat.ts';
import { accountFor } from './support/sandbox.ts';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}

let product: Server;
const seen: Seen[] = [];
let wechat: Awaited<ReturnType<typeof startWechat>>;
let productUrl: string;

const account = () => accountFor({ url: productUrl } as Parameters<typeof accountFor>[0]);

beforeAll(async () => {
  product = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    response
      .writeHead(409, { 'content-type': 'application/json', etag: '"1"' })
      .end('{"error":{"code":"x"}}');
  });
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  productUrl = `http://127.0.0.1:${(product.address() as AddressInfo).port}`;
  wechat = await startWechat({
    accounts: [account()],
    settings: { productUrl },
    verify: false,
  });
});
afterAll(async () => {
  await wechat?.stop();
  product?.close();
});

describe('the API of the mini program', () => {
  it('is handed on as WeChat would call it, and its answer comes back as it is', async () => {
    const response = await fetch(`${wechat.url}/api/mini/me?x=${encodeURIComponent('中')}`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer t',
        'content-type': 'application/json',
        origin: wechat.url,
        cookie: 'a=b',
      },
      body: '{"a":1}',
    });
    expect(response.status).toBe(409);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await response.json()).toEqual({ error: { code: 'x' } });
    const [call] = seen;
    expect(call).toMatchObject({ method: 'POST', url: '/api/mini/me?x=%E4%B8%AD', body: '{"a":1}' });
    expect(call?.headers).toMatchObject({ authorization: 'Bearer t', host: new URL(productUrl).host });
    // By these the server tells a browser's page from the mini program.
    for (const name of ['origin', 'cookie', 'referer', 'sec-fetch-mode'])
      expect(call?.headers).not.toHaveProperty(name);
  });

  it('says so when the product does not answer', async () => {
    const dead = await startWechat({
      accounts: [account()],
      settings: { productUrl: 'http://127.0.0.1:1' },
      verify: false,
    });
    expect((await fetch(`${dead.url}/api/mini/me`)).status).toBe(502);
    await dead.stop();
  });

  it('is nowhere without a product', async () => {
    const alone = await startWechat({ accounts: [account()], verify: false });
    expect((await fetch(`${alone.url}/api/mini/me`)).status).toBe(502);
    await alone.stop();
  });
});

describe('the mini program itself', () => {
  it('is a page with one script', async () => {
    const page = await (await fetch(`${wechat.url}/mini/`)).text();
    expect(page).toContain('src="app.js"');
    const script = await fetch(`${wechat.url}/mini/app.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(await script.text()).toContain('pages/home/home');
  });

  it('gives pictures of the package and nothing else', async () => {
    for (const path of ['app.json', '../package.json', '%2e%2e/project.config.json', 'gone.png']) {
      expect((await fetch(`${wechat.url}/mini/package/${path}`)).status, path).toBe(404);
    }
  });
});

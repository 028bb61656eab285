import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { payWebhook } from '../../../../../server/http/webhook/pay.ts';
import { callbackMerchant, keys, notification, now, signedHeaders } from '../../wechat/pay/support.ts';
import { recorder } from '../../wechat/peer.ts';
import { startApp } from '../support.ts';

let app: Awaited<ReturnType<typeof startApp>>;
let woken: string[];
let wake: (outBillNo: string) => Promise<void>;
let log: ReturnType<typeof recorder>;

beforeEach(async () => {
  woken = [];
  wake = async (outBillNo) => void woken.push(outBillNo);
  log = recorder();
  const webhookRoutes = payWebhook({
    merchants: [callbackMerchant],
    wake: (outBillNo) => wake(outBillNo),
    clock: { now: () => now },
    log: log as unknown as Parameters<typeof payWebhook>[0]['log'],
  });
  app = await startApp({ webhookRoutes });
});
afterEach(() => app.close());

const body = notification({ out_bill_no: 'JL2026A1', state: 'SUCCESS', openid: 'oSecretOpenid0001' });

async function post(text = body, headers = signedHeaders(text), path = callbackMerchant.callbackPath) {
  const response = await fetch(app.base + path, { method: 'POST', body: text, headers });
  return { status: response.status, text: await response.text() };
}

test('wakes the payout and answers 204 with nothing', async () => {
  expect(await post()).toEqual({ status: 204, text: '' });
  expect(woken).toEqual(['JL2026A1']);
  expect(log.lines).toEqual([]);
});

test('a duplicate wakes again: that is the command that takes no notice', async () => {
  const headers = signedHeaders(body);
  await post(body, headers);
  expect((await post(body, headers)).status).toBe(204);
  expect(woken).toEqual(['JL2026A1', 'JL2026A1']);
});

test('a forged one wakes nothing, and the answer does not say what was wrong', async () => {
  const forged = await post(body, signedHeaders(body, { privateKey: keys.stranger.privateKey }));
  const bare = await post(body, {});
  const probe = await post(body, signedHeaders(body, { prefix: 'WECHATPAY/SIGNTEST/' }));
  expect(forged).toEqual({ status: 401, text: '{"code":"FAIL","message":"验签失败"}' });
  expect(bare).toEqual(forged);
  expect(probe).toEqual(forged);
  expect(woken).toEqual([]);
  expect(log.lines.map((line) => line.split(' ')[0])).toEqual(['warn', 'warn', 'info']);
  expect(log.lines.join()).not.toMatch(/oSecret|JL2026/);
});

test('asks WeChat to come again when it cannot be taken', async () => {
  wake = () => Promise.reject(new Error('the store is away'));
  expect(await post()).toEqual({ status: 500, text: '{"code":"FAIL","message":"暂时无法处理"}' });
});

test('refuses what is too large, also when it does not say how large it is', async () => {
  expect((await post('x'.repeat(70_000))).status).toBe(401);
  const socket = connect(Number(new URL(app.base).port), '127.0.0.1');
  const chunk = 'x'.repeat(40_000);
  const piece = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
  socket.write('POST /wechatpay/city HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
  socket.write(`${piece}${piece}0\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
  expect(woken).toEqual([]);
});

test('GET is not the callback, nor is another path', async () => {
  const get = await fetch(app.base + callbackMerchant.callbackPath);
  expect(get.status).toBeGreaterThanOrEqual(400);
  expect((await post(body, signedHeaders(body), '/wechatpay/other')).status).toBeGreaterThanOrEqual(400);
  expect(woken).toEqual([]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealMessage } from '../../../../../sandbox/wechat/crypto/envelope.ts';
import { sign } from '../../../../../sandbox/wechat/crypto/signature.ts';
import { miniWebhook } from '../../../../../server/http/webhook/miniProgram.ts';
import type { WechatAccount } from '../../../../../server/wechat/accounts.ts';
import type { InboundMessage } from '../../../../../server/wechat/callback/message.ts';
import { recorder } from '../../wechat/peer.ts';
import { startApp } from '../support.ts';

const now = new Date('2026-11-30T02:00:00Z');
const own = { appid: 'wxmini', token: 'minitoken', encodingAESKey: `${'m'.repeat(42)}A` };
const official = { appid: 'wxofficial', token: 'oatoken', encodingAESKey: `${'o'.repeat(42)}A` };
const path = '/wechat/city/mini';
const { appid, ...keys } = own;
const account = {
  settings: {
    ...{ key: 'city', callbackPath: '/wechat/city', ...official },
    miniProgram: { appid, push: { callbackPath: path, ...keys } },
  },
} as unknown as WechatAccount;

let app: Awaited<ReturnType<typeof startApp>>;
let received: InboundMessage[];
let receive: (message: InboundMessage) => Promise<void>;
let log: ReturnType<typeof recorder>;
beforeEach(async () => {
  received = [];
  receive = async (message) => void received.push(message);
  log = recorder();
  const webhookRoutes = miniWebhook({
    accounts: new Map([['city', account]]),
    receive: (_account, message) => receive(message),
    clock: { now: () => now },
    log: log as unknown as Parameters<typeof miniWebhook>[0]['log'],
  });
  app = await startApp({ webhookRoutes });
});
afterEach(() => app.close());

const popup = JSON.stringify({
  ...{ ToUserName: 'gh_mini', FromUserName: 'oSecretOpenid', CreateTime: '1620973045' },
  ...{ MsgType: 'event', Event: 'subscribe_msg_popup_event' },
  List: { TemplateId: 'T', SubscribeStatusString: 'accept', PopupScene: '0' },
});

interface Bent {
  who?: typeof own;
  inside?: string;
  seconds?: number;
  body?: string;
  aes?: boolean;
}

async function post({ who = own, inside, seconds = now.getTime() / 1000, body = '', aes = true }: Bent = {}) {
  const [timestamp, nonce] = [String(seconds), 'nonce'];
  const encrypted = sealMessage(who.encodingAESKey, inside ?? who.appid, popup);
  const query = new URLSearchParams({
    ...{ timestamp, nonce, signature: sign(who.token, timestamp, nonce) },
    ...(aes ? { encrypt_type: 'aes', msg_signature: sign(who.token, timestamp, nonce, encrypted) } : {}),
  });
  const envelope = body || JSON.stringify({ ToUserName: 'gh_mini', Encrypt: encrypted });
  const response = await fetch(`${app.base}${path}?${query}`, { method: 'POST', body: envelope });
  return { status: response.status, text: await response.text() };
}

test('a push of the mini program is read with its own keys, and answered with success', async () => {
  expect(await post()).toEqual({ status: 200, text: 'success' });
  expect(received).toMatchObject([
    {
      ...{ event: 'subscribe_msg_popup_event', openid: 'oSecretOpenid' },
      choices: [{ templateId: 'T', status: 'accept', popupScene: '0' }],
    },
  ]);
});

test.each([
  ['signed and sealed as the official account', { who: official }],
  ['sealed for another app', { inside: official.appid }],
  ['old', { seconds: now.getTime() / 1000 - 3_600 }],
  ['in plain text', { body: popup, aes: false }],
  ['too large', { body: 'x'.repeat(300_000) }],
])('one that is %s is refused, and the answer does not say why', async (_name, bent) => {
  expect(await post(bent)).toEqual({ status: 403, text: '' });
  expect(received).toEqual([]);
  expect(log.lines.join()).not.toContain('oSecret');
});

test('what cannot be taken now is asked for again', async () => {
  receive = () => Promise.reject(new Error('the store is away'));
  expect(await post()).toEqual({ status: 500, text: '' });
});

test('the check of the address: only with the token of the mini program', async () => {
  const [timestamp, nonce] = ['1800000000', 'nonce'];
  const ask = async (token: string) => {
    const query = new URLSearchParams({
      ...{ timestamp, nonce, echostr: 'echo', signature: sign(token, timestamp, nonce) },
    });
    const response = await fetch(`${app.base}${path}?${query}`);
    return [response.status, await response.text()];
  };
  expect(await ask(own.token)).toEqual([200, 'echo']);
  expect(await ask(official.token)).toEqual([403, '']);
});

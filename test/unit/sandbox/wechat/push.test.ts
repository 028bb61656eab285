import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../../sandbox/wechat/crypto/signature.ts';
import { outOfService } from '../../../../sandbox/wechat/phones/outcome.ts';
import { peerSecrets } from './support/echoProduct.ts';
import { type Pair, type Phone, startPair } from './support/sandbox.ts';

describe('delivery of pushes', () => {
  let pair: Pair;
  let phone: Phone;
  beforeEach(async () => {
    pair = await startPair();
    phone = await pair.person();
    pair.peer.received.length = 0;
  });
  afterEach(() => pair.stop());

  const lastNotice = async () =>
    (await pair.inbox(phone.openid)).filter((i) => i.via === 'notice').at(-1)?.content;

  it('signs like WeChat and carries openid, encrypt_type and msg_signature', async () => {
    await pair.say(phone.openid, 'hi');
    const { query, body } = pair.peer.received[0] ?? { query: new URLSearchParams(), body: '' };
    const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
    expect(query.get('signature')).toBe(sign(peerSecrets.token, timestamp, nonce));
    expect(query.get('openid')).toBe(phone.openid);
    expect(query.get('encrypt_type')).toBe('aes');
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
    expect(body).toMatch(/^<xml><ToUserName><!\[CDATA\[gh_[0-9a-f]{12}\]\]><\/ToUserName><Encrypt>/);
    expect(body).not.toContain('hi</');
  });

  it.each([500, 401, 201, 302, 404])('retries when the status is %i', async (status) => {
    pair.peer.handle = ({ response }) => {
      response.statusCode = status;
      return 'success';
    };
    const result = await pair.say(phone.openid, 'hi');
    expect(result.attempts.map((a) => [a.status, a.outcome])).toEqual(Array(4).fill([status, 'httpStatus']));
    expect(await lastNotice()).toBe(outOfService);
  });

  it('retries when the connection is cut, before or in the middle of the answer', async () => {
    pair.peer.handle = ({ request, response }) => {
      if (pair.peer.received.length === 2) {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half');
      }
      if (pair.peer.received.length < 3) setTimeout(() => request.socket.destroy(), 5);
      return pair.peer.received.length < 3 ? undefined : 'success';
    };
    const result = await pair.say(phone.openid, 'hi');
    expect(result.attempts.map((a) => a.outcome)).toEqual(['connection', 'connection', 'answered']);
    expect(result.fault).toBe(null);
  });

  it.each(['success', ''])('takes %o as "no reply, no retry, no notice"', async (body) => {
    pair.peer.handle = () => body;
    const result = await pair.say(phone.openid, 'hi');
    expect(result).toMatchObject({ reply: null, fault: null });
    expect(result.attempts).toHaveLength(1);
    expect(await lastNotice()).not.toBe(outOfService);
  });

  it('does not retry an abnormal body', async () => {
    pair.peer.handle = () => '{"ok":true}';
    const result = await pair.say(phone.openid, 'hi');
    expect(result.attempts).toHaveLength(1);
    expect(result.fault).toBeTruthy();
    expect(await lastNotice()).toBe(outOfService);
  });

  it('repeats a message to the letter when its MsgId is sent again, and shows one answer', async () => {
    const first = await pair.say(phone.openid, 'hi');
    const again = await pair.say(phone.openid, 'ignored', { msgId: first.msgId });
    expect(again).toMatchObject({ msgId: first.msgId, reply: { content: 'echo hi' } });
    const [a, b] = pair.peer.received;
    expect(b?.xml).toBe(a?.xml);
    expect(
      (await pair.inbox(phone.openid)).filter((i) => i.via === 'passive' && i.content === 'echo hi'),
    ).toHaveLength(1);
  });

  it('takes a new MsgId as given, and makes 64-bit ones that rise otherwise', async () => {
    expect((await pair.say(phone.openid, 'hi', { msgId: '42' })).msgId).toBe('42');
    const [a, b] = [await pair.say(phone.openid, 'x'), await pair.say(phone.openid, 'y')];
    expect(BigInt(b.msgId)).toBeGreaterThan(BigInt(a.msgId));
    expect(BigInt(a.msgId)).toBeGreaterThan(2n ** 53n);
    expect(BigInt(b.msgId)).toBeLessThan(2n ** 63n);
  });

  it('records every push with its attempts', async () => {
    await pair.say(phone.openid, 'hi');
    const { json } = await pair.get<{ pushes: unknown[] }>(`/ledger?openid=${phone.openid}`);
    expect(json.pushes.at(-1)).toMatchObject({
      kind: 'text',
      reply: 'text',
      fault: null,
      attempts: [{ status: 200 }],
    });
  });
});

describe('a product that does not answer in time', () => {
  let pair: Pair;
  let phone: Phone;
  beforeEach(async () => {
    pair = await startPair({ settings: { pushTimeoutMs: 300 } });
    phone = await pair.person();
    pair.peer.received.length = 0;
  });
  afterEach(() => pair.stop());

  const silent = () => undefined;
  const msgIds = () => pair.peer.received.map((r) => r.message.MsgId);
  const lastNotice = async () =>
    (await pair.inbox(phone.openid)).filter((i) => i.via === 'notice').at(-1)?.content;

  it('tries four times in all, the same message under new timestamp and nonce, then shows the notice', async () => {
    pair.peer.handle = silent;
    const result = await pair.say(phone.openid, 'hi');
    expect(result.attempts.map((a) => a.outcome)).toEqual(['timeout', 'timeout', 'timeout', 'timeout']);
    expect(new Set(msgIds())).toEqual(new Set([result.msgId]));
    expect(new Set(pair.peer.received.map((r) => r.xml)).size).toBe(1);
    expect(new Set(pair.peer.received.map((r) => r.query.get('nonce'))).size).toBe(4);
    expect(await lastNotice()).toBe(outOfService);
  });

  it('stops retrying at the first answer, which is the one shown', async () => {
    pair.peer.handle = ({ received, seal, text }) =>
      pair.peer.received.length < 3 ? undefined : seal(text(`third ${received.message.Content}`));
    const result = await pair.say(phone.openid, 'hi');
    expect(result.attempts.map((a) => a.outcome)).toEqual(['timeout', 'timeout', 'answered']);
    expect(result.reply?.content).toBe('third hi');
    expect(await lastNotice()).not.toBe(outOfService);
  });
});

describe('retries with the first query string', () => {
  it('repeats timestamp, nonce and signature when so configured', async () => {
    const pair = await startPair({
      account: { retryQuery: 'same' },
      settings: { pushTimeoutMs: 100 },
    });
    pair.peer.handle = () => undefined;
    await pair.person();
    expect(new Set(pair.peer.received.map((r) => r.query.get('signature'))).size).toBe(1);
    await pair.stop();
  });
});

describe('an address where nobody listens', () => {
  it('fails four times and says why', async () => {
    const pair = await startPair();
    const { openid } = await pair.person();
    await pair.peer.stop();
    const result = await pair.say(openid, 'hi');
    expect(result.attempts.map((a) => a.error)).toEqual(Array(4).fill('ECONNREFUSED'));
    await pair.stop();
  });
});

describe('modes and formats', () => {
  it.each([
    ['plain', 'xml'],
    ['compat', 'xml'],
    ['safe', 'json'],
    ['plain', 'json'],
  ] as const)('pushes in %s mode as %s and understands the answer', async (mode, format) => {
    const pair = await startPair({ account: { mode, format } });
    pair.peer.handle = ({ received, seal, text }) => {
      if (received.message.MsgType !== 'text') return 'success';
      const reply = text('好');
      if (format === 'json') return mode === 'plain' ? jsonReply(received.message) : 'success';
      return mode === 'plain' ? reply : seal(reply);
    };
    const { openid } = await pair.person();
    const result = await pair.say(openid, '内容');
    expect(result.fault).toBe(null);
    const { body, query } = pair.peer.received.at(-1) ?? { body: '', query: new URLSearchParams() };
    expect(body.startsWith('{')).toBe(format === 'json');
    expect(body.includes('内容')).toBe(mode !== 'safe');
    expect(body.includes('Encrypt')).toBe(mode !== 'plain');
    expect(query.has('msg_signature')).toBe(mode !== 'plain');
    await pair.stop();
  });

  function jsonReply(message: Record<string, unknown>): string {
    const { FromUserName, ToUserName, CreateTime } = message;
    return JSON.stringify({
      ToUserName: FromUserName,
      FromUserName: ToUserName,
      CreateTime,
      MsgType: 'text',
      Content: '好',
    });
  }
});

describe('verification of the callback URL', () => {
  it('asks by GET until the echostr comes back, and reports the state', async () => {
    const pair = await startPair({ verify: true });
    await expect.poll(() => pair.peer.verified).toBeGreaterThan(0);
    await expect
      .poll(async () => (await pair.get<Account[]>('/accounts')).json[0]?.callback?.state)
      .toBe('ok');
    await pair.stop();
  });

  it('says why it fails, on demand too', async () => {
    const pair = await startPair();
    await pair.peer.stop();
    const { json } = await pair.post('/accounts/bureau/verify', {});
    expect(json).toMatchObject({ state: 'failed', error: 'ECONNREFUSED' });
    await pair.stop();
  });
});

interface Account {
  callback?: { state: string };
}

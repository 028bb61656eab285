import { encrypt, getSignature } from '@wecom/crypto';
import { describe, expect, test } from 'vitest';
import { maxCallbackBytes, openCallback } from '../../../../../server/wechat/callback/openCallback.ts';
import { account, delivery, envelope, eventXml, now, seconds, textXml } from './fixture.ts';

function reason(request: Parameters<typeof openCallback>[0]): string {
  const opened = openCallback(request);
  return opened.ok ? 'opened' : opened.reason;
}

describe('genuine deliveries', () => {
  test('opens what @wecom/crypto sealed', () => {
    const opened = openCallback(delivery());
    expect(opened).toMatchObject({
      ok: true,
      message: {
        msgType: 'text',
        content: '你好',
        openid: 'oFan1',
        account: 'gh_1',
        createTime: 1793581200,
        msgId: '23456789012345678',
        dedupeKey: '23456789012345678',
      },
      raw: { Content: '你好' },
    });
  });

  test('keeps markup, DOCTYPE, entities and spaces that a person typed', () => {
    const typed = ' <!DOCTYPE html>&lol; <b>x</b> &amp; 😀 ';
    expect(openCallback(delivery({ inner: textXml(typed) }))).toMatchObject({ message: { content: typed } });
  });

  test('a compatible-mode body is judged by its Encrypt part only', () => {
    const request = delivery();
    const lie = request.body.toString().replace('<Encrypt>', '<Content><![CDATA[lie]]></Content><Encrypt>');
    expect(openCallback({ ...request, body: Buffer.from(lie) })).toMatchObject({
      message: { content: '你好' },
    });
  });

  test('understands JSON pushes: trimmed keys, int64 ids intact', () => {
    const inner = `{"ToUserName":"gh_1"," FromUserName":"oFan1","CreateTime":1793581200,"MsgType":"text",
      "Content":"a \\"1234567890123456789\\" b","MsgId":1234567890123456789}`;
    const request = delivery({ inner });
    const encrypted = /CDATA\[([^\]]{60,})\]/.exec(request.body.toString())?.[1];
    const body = Buffer.from(JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted }));
    expect(openCallback({ ...request, body })).toMatchObject({
      ok: true,
      message: { msgId: '1234567890123456789', content: 'a "1234567890123456789" b' },
    });
  });

  test('a swap of timestamp and nonce leaves the signature valid, and is the same message: the inbound row stops it', () => {
    const nonce = String(Number(seconds) - 5);
    const encrypted = encrypt(account.encodingAESKey, textXml('x'), account.appid);
    const msg_signature = getSignature(account.token, seconds, nonce, encrypted);
    const base = { body: envelope(encrypted), account, now };
    const first = openCallback({
      ...base,
      query: { timestamp: seconds, nonce, msg_signature, encrypt_type: 'aes' },
    });
    const swapped = openCallback({
      ...base,
      query: { timestamp: nonce, nonce: seconds, msg_signature, encrypt_type: 'aes' },
    });
    expect(first.ok && swapped.ok && first.message.dedupeKey === swapped.message.dedupeKey).toBe(true);
  });
});

describe('refusals', () => {
  test('forged: another token', () => {
    expect(reason(delivery({ token: 'anothertoken' }))).toBe('bad_signature');
  });

  test('forged: upper-case or short signature', () => {
    const { query, ...rest } = delivery();
    const msg_signature = String(query.msg_signature);
    expect(reason({ ...rest, query: { ...query, msg_signature: msg_signature.toUpperCase() } })).toBe(
      'bad_params',
    );
    expect(reason({ ...rest, query: { ...query, msg_signature: msg_signature.slice(1) } })).toBe(
      'bad_params',
    );
  });

  test.each(['timestamp', 'nonce', 'msg_signature'])('%s repeated, nested or missing', (name) => {
    const { query, ...rest } = delivery();
    for (const value of [[query[name], query[name]], [query[name]], { a: '1' }, 1, null, undefined, '']) {
      expect(reason({ ...rest, query: { ...query, [name]: value } })).toBe('bad_params');
    }
  });

  test('parameters come from the query itself, not from its prototype', () => {
    const { query, ...rest } = delivery();
    const { nonce, ...others } = query;
    expect(reason({ ...rest, query: Object.assign(Object.create({ nonce }), others) })).toBe('bad_params');
  });

  test('plaintext downgrade, even with a valid plain signature', () => {
    const signature = getSignature(account.token, seconds, '1', '');
    const query = { timestamp: seconds, nonce: '1', signature };
    const plain = { query, body: Buffer.from(textXml('pay me')), account, now };
    expect(reason(plain)).toBe('plaintext');
    expect(reason({ ...plain, query: { ...query, encrypt_type: 'raw' } })).toBe('plaintext');
    expect(reason({ ...plain, query: { ...query, encrypt_type: 'aes', msg_signature: signature } })).toBe(
      'bad_envelope',
    );
    expect(reason({ ...plain, query: { ...query, encrypt_type: ['aes', 'aes'] } })).toBe('bad_params');
  });

  test('stale and from the future', () => {
    const at = (offset: number) => reason(delivery({ timestamp: String(Number(seconds) + offset) }));
    expect([at(-600), at(600), at(-601), at(601)]).toEqual(['opened', 'opened', 'stale', 'stale']);
    expect(reason({ ...delivery(), windowSeconds: 5, now: new Date(now.getTime() + 6000) })).toBe('stale');
  });

  test('a stale forgery is a forgery: no clock alarm for strangers', () => {
    expect(reason(delivery({ token: 'anothertoken', timestamp: '1000000000' }))).toBe('bad_signature');
  });

  test('oversized', () => {
    const request = delivery();
    const padded = Buffer.concat([request.body, Buffer.alloc(maxCallbackBytes, ' ')]);
    expect(reason({ ...request, body: padded })).toBe('too_large');
    const within = Buffer.concat([request.body, Buffer.alloc(1000, ' ')]);
    expect(reason({ ...request, body: within })).toBe('opened');
  });

  test('wrong appid, or an appid that only starts like ours', () => {
    for (const appid of ['wxffffffffffffffff', `${account.appid}x`, account.appid.slice(1), '']) {
      expect(reason(delivery({ appid }))).toBe('wrong_appid');
    }
  });

  test.each([
    ['truncated', 'bad_ciphertext', (sealed: Buffer) => sealed.subarray(0, 48)],
    ['cut by a block', 'bad_ciphertext', (sealed: Buffer) => sealed.subarray(0, sealed.length - 16)],
    ['empty', 'bad_ciphertext', () => Buffer.alloc(0)],
    ['noise', 'bad_padding', () => Buffer.alloc(64, 7)],
  ])('ciphertext %s', (_name, expected, change) => {
    const sealed = Buffer.from(encrypt(account.encodingAESKey, textXml('x'), account.appid), 'base64');
    expect(reason(delivery({ encrypted: change(sealed).toString('base64') }))).toBe(expected);
  });

  test('ciphertext that is not canonical base64', () => {
    for (const encrypted of ['!!!!', 'AAA', 'AAAAA===', 'A A=']) {
      expect(reason(delivery({ encrypted }))).toBe('bad_ciphertext');
    }
  });

  test.each([
    [
      'entity bomb',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>',
    ],
    ['external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xml><Encrypt>a</Encrypt></xml>'],
    ['nested', `<xml>${'<a>'.repeat(50_000)}`],
    ['attributes', `<xml ${'a="1" '.repeat(10_000)}><Encrypt>a</Encrypt></xml>`],
    ['elements', `<xml>${'<a>1</a>'.repeat(20_000)}<Encrypt>a</Encrypt></xml>`],
    ['JSON nested', `{"Encrypt":${'['.repeat(200_000)}`],
    ['JSON array', '[{"Encrypt":"a"}]'],
    ['JSON with __proto__', '{"__proto__":{"Encrypt":"a"}}'],
    ['repeated Encrypt', '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>'],
    ['branch as Encrypt', '<xml><Encrypt><a>1</a></Encrypt></xml>'],
    ['empty', ''],
    ['no XML', 'hello'],
    ['invalid UTF-8', Buffer.from([0x3c, 0xff, 0xfe])],
  ])('envelope: %s', (_name, body) => {
    expect(reason({ ...delivery(), body: Buffer.from(body) })).toBe('bad_envelope');
  });

  test.each([
    ['billion laughs', `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;">]>${textXml('x')}`],
    ['custom entity', textXml('x').replace('1793581200', '&now;')],
    ['no sender', textXml('x').replaceAll('FromUserName', 'From')],
    ['no recipient', textXml('x').replaceAll('ToUserName', 'To')],
    ['no time', textXml('x').replaceAll('CreateTime', 'Time')],
    ['time as text', textXml('x').replace('1793581200', 'yesterday')],
    ['no type', textXml('x').replaceAll('MsgType', 'Type')],
    ['event without name', eventXml('')],
    ['two senders', textXml('x').replace('<CreateTime>', '<FromUserName>b</FromUserName><CreateTime>')],
    ['not XML', 'success'],
    ['empty', ''],
  ])('message: %s', (_name, inner) => {
    expect(reason(delivery({ inner }))).toBe('bad_message');
  });

  test('a misconfigured key is loud and does not show the key', () => {
    const broken = { ...delivery(), account: { ...account, encodingAESKey: 'short-key' } };
    expect(() => openCallback(broken)).toThrow(/encodingAESKey/);
    expect(() => openCallback(broken)).not.toThrow(/short-key/);
  });
});

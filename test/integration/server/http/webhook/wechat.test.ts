import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../../../sandbox/wechat/crypto/signature.ts';
import { Person } from '../../../../../server/models/person.ts';
import { type Callback, post, textMessage } from '../../../../support/callbacks.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const now = () => Math.floor(Date.now() / 1000);
const entities = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};">`,
);
const bomb = `<!DOCTYPE xml [<!ENTITY l0 "ha">${entities.join('')}]><xml><Content>&l9;</Content></xml>`;

const refused: Record<string, () => Callback> = {
  'a forged signature': () => ({ token: 'someothertoken' }),
  'no signature at all': () => ({ query: { msg_signature: undefined } }),
  'a signature of the wrong length': () => ({ query: { msg_signature: 'ab' } }),
  'parameters given twice': () => ({ query: { timestamp: [String(now()), String(now())] } }),
  'a stale timestamp': () => ({ timestamp: now() - 601 }),
  'a timestamp from the future': () => ({ timestamp: now() + 601 }),
  'the ciphertext of another appid': () => ({ appid: 'wxffffffffffffffff' }),
  'a plaintext message': () => ({ body: textMessage('oPlain', '你好'), query: { encrypt_type: undefined } }),
  'plaintext said to be raw': () => ({ body: textMessage('oPlain', '你好'), query: { encrypt_type: 'raw' } }),
  'a ciphertext cut short': () => ({ encrypted: 'YWJj' }),
  'a body that is no XML': () => ({ body: '{"a":1' }),
  'an empty body': () => ({ body: '' }),
  'an entity bomb around the ciphertext': () => ({ body: bomb }),
  'an entity bomb inside the ciphertext': () => ({ message: bomb }),
  'an external entity inside': () => ({
    message: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>',
  }),
  'a body over 256 KB': () => ({ body: Buffer.alloc(256 * 1024 + 1, 'a') }),
  'a message without sender': () => ({ message: '<xml><MsgType>text</MsgType></xml>' }),
};

describe('the webhook refuses', () => {
  beforeEach(() => Person.deleteMany());

  it.each(Object.keys(refused))('%s: nothing stored, nothing said', async (name) => {
    const { status, text } = await post(product, refused[name]?.());
    expect({ status, text }).toEqual({ status: 403, text: '' });
    expect(await Person.countDocuments()).toBe(0);
  });

  it('keeps serving genuine messages in between', async () => {
    expect((await post(product)).status).toBe(200);
    expect(await Person.countDocuments()).toBe(1);
  });
});

describe('the webhook answers', () => {
  it('the URL check of WeChat with the echo string, and only a signed one', async () => {
    const { callbackPath, token } = product.account.settings;
    const stamp = { timestamp: String(now()), nonce: '4711' };
    const good = new URLSearchParams({
      ...stamp,
      signature: sign(token, stamp.timestamp, stamp.nonce),
      echostr: 'hello42',
    });
    const answer = await fetch(`${product.url}${callbackPath}?${good}`);
    expect([answer.status, await answer.text()]).toEqual([200, 'hello42']);
    good.set('signature', '0'.repeat(40));
    const forged = await fetch(`${product.url}${callbackPath}?${good}`);
    expect([forged.status, await forged.text()]).toEqual([403, '']);
  });

  it('a replayed call with the stored reply, without a second effect', async () => {
    const callback = {
      timestamp: now(),
      nonce: '12345678',
      message: textMessage('oReplay', '申请', '990011'),
    };
    expect((await post(product, callback)).status).toBe(200);
    expect((await post(product, callback)).status).toBe(200);
    expect(await Person.findOne({ openid: 'oReplay' }).lean()).toMatchObject({ turn: 1 });
  });

  it('an encrypted envelope: the words of the person come back to nobody else', async () => {
    const { text } = await post(product, { message: textMessage('oSealed', '菜单') });
    expect(text).toContain('<Encrypt>');
    expect(text).not.toContain('申请');
  });

  it('unknown words with the menu, whatever they are', async () => {
    const phone = await product.phones.add();
    for (const words of [
      'asdf',
      '？？？',
      '😀😀',
      '\u200b',
      '1'.repeat(600),
      ']]>',
      '<xml>',
      "'; drop",
      '０１２',
    ]) {
      expect(await phone.say(words)).toContain('申请');
    }
  });

  it('kinds of messages that it cannot read with what to do instead', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    const voice = await phone.send({ type: 'location', lat: 29.5, lng: 106.5, label: '某处' });
    expect(voice.fault).toBeNull();
    expect(voice.reply?.content).toBeTruthy();
  });

  it('nothing to an address that is no callback, without a stack trace', async () => {
    const response = await fetch(`${product.url}/wechat/nobody`, { method: 'POST', body: 'x' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/at .*\.ts|Error:/);
  });

  it('no personal data in the log, whatever happened above', () => {
    const log = JSON.stringify(product.logged);
    for (const canary of ['oReplay', 'oSealed', '申请']) expect(log).not.toContain(canary);
  });
});

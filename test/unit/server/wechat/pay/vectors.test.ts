import { createPublicKey, privateDecrypt, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { decryptResource } from '../../../../../server/wechat/pay/callback/decryptResource.ts';
import { signatureFault } from '../../../../../server/wechat/pay/callback/signature.ts';
import { readVerifiers } from '../../../../../server/wechat/pay/callback/verifiers.ts';
import { createSigner } from '../../../../../server/wechat/pay/signer.ts';
import { gcm, signedAnswer, signing } from '../../../../fixtures/pay/vectors.ts';
import { keys, merchant } from './support.ts';

const identity = { ...merchant, privateKey: signing.privateKey };
const at = new Date(signing.timestamp * 1000);

test('the published request gets the published signature', () => {
  const { target, body, nonce } = signing;
  const header = createSigner(identity).authorization({ method: 'POST', target, body, now: at }, nonce);
  expect(header).toBe(
    'WECHATPAY2-SHA256-RSA2048 mchid="1900000001",nonce_str="593BEC0C930BF1AFEB40B4A08C8FB242",' +
      `timestamp="1554208460",serial_no="${merchant.serialNo}",signature="${signing.signature}"`,
  );
});

test('a request without a body is signed with its fifth line, also for POST', () => {
  for (const method of ['GET', 'POST'] as const) {
    const header = createSigner(identity).authorization({ method, target: '/v3/x', body: '', now: at });
    const [, nonce = ''] = /nonce_str="([^"]+)"/.exec(header) ?? [];
    const [, signature = ''] = /signature="([^"]+)"/.exec(header) ?? [];
    expect(nonce).toMatch(/^[0-9A-F]{32}$/);
    const message = Buffer.from(`${method}\n/v3/x\n1554208460\n${nonce}\n\n`);
    const key = createPublicKey(signing.privateKey);
    expect(verify('RSA-SHA256', message, key, Buffer.from(signature, 'base64'))).toBe(true);
  }
});

test('a name is encrypted so that WeChat can open it', () => {
  const key = createPublicKey(keys.wechat.publicKey);
  const sealed = createSigner(merchant).encrypt('张三', key);
  const open = { key: keys.wechat.privateKey, oaepHash: 'sha1' };
  expect(privateDecrypt(open, Buffer.from(sealed, 'base64')).toString()).toBe('张三');
});

test('the published answer verifies, and another does not', () => {
  const verifiers = readVerifiers({ PUB_KEY_ID_1: signedAnswer.publicKey });
  const now = new Date(Number(signedAnswer.timestamp) * 1000);
  const headers = {
    'wechatpay-timestamp': signedAnswer.timestamp,
    'wechatpay-nonce': signedAnswer.nonce,
    'wechatpay-serial': 'PUB_KEY_ID_1',
    'wechatpay-signature': signedAnswer.signature,
  };
  const body = Buffer.from(signedAnswer.body);
  expect(signatureFault({ headers, body }, verifiers, now)).toBeNull();
  const other = Buffer.from(signedAnswer.body.replace('JyC91', 'JyC92'));
  expect(signatureFault({ headers, body: other }, verifiers, now)).toBe('bad_signature');
});

test('the published GCM case opens, and with any bit turned it does not', () => {
  const bytes = Buffer.from(gcm.ciphertext + gcm.tag, 'hex');
  const open = (sealed: Buffer, associated = gcm.associated) =>
    openRaw(sealed, Buffer.from(associated, 'hex'));
  expect(open(bytes)?.toString('hex')).toBe(gcm.plain);
  for (const index of [0, 30, bytes.length - 17, bytes.length - 16, bytes.length - 1]) {
    const turned = Buffer.from(bytes);
    turned[index] = (turned[index] ?? 0) ^ 1;
    expect(open(turned)).toBeNull();
  }
  expect(open(bytes, `${gcm.associated.slice(0, -1)}3`)).toBeNull();
  expect(open(bytes.subarray(0, -1))).toBeNull();
});

function openRaw(sealed: Buffer, associated: Buffer): Buffer | null {
  const resource = { algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64') };
  const bytes = { nonce: Buffer.from(gcm.nonce, 'hex'), associated_data: associated };
  return decryptResource({ ...resource, ...bytes }, Buffer.from(gcm.key, 'hex'));
}

test('no other algorithm, no other length of the nonce', () => {
  const key = Buffer.from(merchant.apiV3Key);
  const resource = { ciphertext: Buffer.alloc(32).toString('base64'), nonce: '123456789012' };
  expect(decryptResource({ ...resource, algorithm: 'AEAD_SM4_GCM' }, key)).toBeNull();
  expect(decryptResource({ ...resource, algorithm: 'AEAD_AES_256_GCM', nonce: '1' }, key)).toBeNull();
  expect(decryptResource({ ...resource, algorithm: 'AEAD_AES_256_GCM', ciphertext: '' }, key)).toBeNull();
});

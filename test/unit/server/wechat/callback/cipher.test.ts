import { createCipheriv } from 'node:crypto';
import { decrypt as theirDecrypt, encrypt as theirEncrypt } from '@wecom/crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decrypt, encrypt } from '../../../../../server/wechat/callback/cipher.ts';
import { account } from './fixture.ts';

const key = Buffer.from(`${account.encodingAESKey}=`, 'base64');
const appid = Buffer.from(account.appid);

/** Encrypts a plaintext as it stands: no header, length or padding is added. */
function rawEncrypt(plain: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

function sealed(length: number, message: string, padding: (size: number) => Buffer): string {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(length, 16);
  const plain = Buffer.concat([head, Buffer.from(message), appid]);
  return rawEncrypt(Buffer.concat([plain, padding(32 - (plain.length % 32))]));
}

describe('against @wecom/crypto', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes));

  test('same ciphertext for the same random bytes', () => {
    fc.assert(
      fc.property(text, random, (message, bytes) => {
        const theirs = theirEncrypt(account.encodingAESKey, message, account.appid, bytes);
        expect(encrypt(message, account, bytes)).toBe(theirs);
      }),
    );
  });

  test('each opens the other', () => {
    fc.assert(
      fc.property(text, random, (message, bytes) => {
        const bytesOfMessage = Buffer.from(message).toString();
        const ours = theirDecrypt(account.encodingAESKey, encrypt(message, account, bytes));
        expect(ours).toMatchObject({ message: bytesOfMessage, id: account.appid });
        const theirs = decrypt(theirEncrypt(account.encodingAESKey, message, account.appid), account);
        expect(theirs.ok && theirs.message.toString()).toBe(bytesOfMessage);
      }),
    );
  });
});

describe('what the signature would already refuse', () => {
  const good = (size: number) => Buffer.alloc(size, size);

  test('the crafted sealing itself is right', () => {
    expect(decrypt(sealed(2, 'hi', good), account)).toMatchObject({ ok: true });
  });

  test('every padding byte is checked', () => {
    const spoiled = (size: number) => Buffer.concat([Buffer.from([size ^ 1]), Buffer.alloc(size - 1, size)]);
    expect(decrypt(sealed(2, 'hi', spoiled), account)).toEqual({ ok: false, reason: 'bad_padding' });
  });

  test.each([0, 33, 255])('padding of %i', (pad) => {
    expect(decrypt(rawEncrypt(Buffer.alloc(64, pad)), account)).toEqual({ ok: false, reason: 'bad_padding' });
  });

  test.each([
    [1000, 'bad_length'],
    [0xffffffff, 'bad_length'],
    [2 + account.appid.length + 1, 'bad_length'],
    [1, 'wrong_appid'],
    [2 + account.appid.length, 'wrong_appid'],
  ])('declared length %i', (length, reason) => {
    expect(decrypt(sealed(length, 'hi', good), account)).toEqual({ ok: false, reason });
  });

  test('shorter than its header', () => {
    expect(decrypt(rawEncrypt(Buffer.alloc(32, 32)), account)).toEqual({ ok: false, reason: 'bad_length' });
  });

  test('never throws on any ciphertext', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => !decrypt(Buffer.from(bytes).toString('base64'), account).ok,
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => !decrypt(text, account).ok));
  });
});

import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { CallbackAccount } from '../account.ts';
import { type Refused, refused } from './refusal.ts';

// 16 random bytes, the length as uint32 big-endian, the message, the appid; PKCS#7 with blocks of 32.
// Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption.md
const randomBytes = 16;
const headBytes = randomBytes + 4;
const block = 32;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Encrypts a passive reply. `random` is 16 fresh random bytes. */
export function encrypt(message: string, account: CallbackAccount, random: Buffer): string {
  const body = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(account.appid)]);
  const pad = block - (plain.length % block);
  const { key, iv } = aesKey(account);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(pad, pad)),
    cipher.final(),
  ]).toString('base64');
}

/**
 * Decrypts the Encrypt part. Check its signature first: CBC alone does not protect what it hides.
 * @returns the message's bytes, or why there are none.
 */
export function decrypt(
  encrypted: string,
  account: CallbackAccount,
): { ok: true; message: Buffer } | Refused {
  const sealed =
    base64.test(encrypted) && encrypted.length % 4 === 0 ? Buffer.from(encrypted, 'base64') : null;
  if (sealed === null || sealed.length % block !== 0) return refused('bad_ciphertext');
  const { key, iv } = aesKey(account);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const plain = unpad(padded);
  if (plain === null) return refused('bad_padding');
  if (plain.length < headBytes) return refused('bad_length');
  const end = headBytes + plain.readUInt32BE(randomBytes);
  if (end > plain.length) return refused('bad_length');
  // Another account may share the key by mistake; its messages are not ours. Official code -40005.
  if (!plain.subarray(end).equals(Buffer.from(account.appid))) return refused('wrong_appid');
  return { ok: true, message: plain.subarray(headBytes, end) };
}

function unpad(padded: Buffer): Buffer | null {
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > block) return null;
  const tail = padded.subarray(padded.length - pad);
  return tail.every((byte) => byte === pad) ? padded.subarray(0, padded.length - pad) : null;
}

function aesKey(account: CallbackAccount): { key: Buffer; iv: Buffer } {
  const key = Buffer.from(`${account.encodingAESKey}=`, 'base64');
  // A configuration error, found at start by `accountFaults`; the value stays out of the message.
  if (key.length !== 32) throw new TypeError('encodingAESKey must be 43 base64 characters');
  return { key, iv: key.subarray(0, 16) };
}

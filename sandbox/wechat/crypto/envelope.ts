import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const block = 32;

/** A refusal of the official sample code, with its number (-40001 … -40008). */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(`${code} ${message}`);
    this.code = code;
  }
}

/** AES key from the 43 characters of the console; -40004 when they are not 32 bytes of base64. */
function keyOf(encodingAESKey: string): Buffer {
  const key = Buffer.from(`${encodingAESKey}=`, 'base64');
  if (key.length !== 32) throw new EnvelopeError(-40004, 'illegal EncodingAESKey');
  return key;
}

/**
 * Encrypts a message as WeChat does: AES-256-CBC over random(16) ‖ length(4) ‖ message ‖ appid, padded to 32
 * bytes (dw:/doc/oplatform/developers/dev/push/encryption.md).
 */
export function sealMessage(encodingAESKey: string, appid: string, message: string): string {
  const key = keyOf(encodingAESKey);
  const body = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([randomBytes(16), length, body, Buffer.from(appid, 'utf8')]);
  const pad = block - (plain.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(pad, pad)),
    cipher.final(),
  ]).toString('base64');
}

/** Decrypts what {@link sealMessage} or the product made; every byte of padding, length and appid is checked. */
export function openMessage(encodingAESKey: string, appid: string, encrypted: string): string {
  const key = keyOf(encodingAESKey);
  const plain = stripPadding(decrypt(key, encrypted));
  if (plain.length < 20) throw new EnvelopeError(-40008, 'buffer too short');
  const end = 20 + plain.readUInt32BE(16);
  if (end > plain.length) throw new EnvelopeError(-40008, 'length field exceeds the buffer');
  if (plain.subarray(end).toString('utf8') !== appid) throw new EnvelopeError(-40005, 'appid does not match');
  return plain.subarray(20, end).toString('utf8');
}

function decrypt(key: Buffer, encrypted: string): Buffer {
  if (!/^[0-9A-Za-z+/]+={0,2}$/.test(encrypted)) throw new EnvelopeError(-40007, 'Encrypt is not base64');
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % block !== 0) {
    throw new EnvelopeError(-40007, 'ciphertext is not a multiple of 32 bytes');
  }
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

function stripPadding(padded: Buffer): Buffer {
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > block || pad > padded.length) throw new EnvelopeError(-40007, 'bad padding');
  if (!padded.subarray(-pad).every((byte) => byte === pad)) throw new EnvelopeError(-40007, 'bad padding');
  return padded.subarray(0, -pad);
}

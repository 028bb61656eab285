import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

const version = 1;

/**
 * Seals personal data before it is stored, so that a stolen database gives nothing away.
 * Layout of a sealed value: version (1) ‖ length of key id (1) ‖ key id ‖ iv (12) ‖ tag (16) ‖ ciphertext.
 */
export interface FieldCrypto {
  /** AES-256-GCM of the JSON of `value`; `context` names the place it is stored in and must match on open. */
  seal(value: unknown, context: string): Buffer;
  /** @throws Error when the bytes were altered, moved to another context, or sealed with an unknown key. */
  open<T>(sealed: Uint8Array, context: string): T;
  /** Deterministic HMAC for equality look-ups (blind index); `kind` separates ID numbers from phones. */
  blindIndex(kind: string, value: string): string;
}

export function createFieldCrypto(ring: Keyring): FieldCrypto {
  const keyOf = (id: string): Buffer => {
    const key = Object.hasOwn(ring.keys, id) ? ring.keys[id] : undefined;
    if (!key) throw new Error(`No encryption key "${id}" in the key ring`);
    return key;
  };
  const currentId = Buffer.from(ring.current);

  return {
    seal(value, context) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current), iv);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      const head = Buffer.from([version, currentId.length]);
      return Buffer.concat([head, currentId, iv, cipher.getAuthTag(), body]);
    },
    open<T>(sealed: Uint8Array, context: string): T {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const idLength = bytes[1] ?? 0;
      const ivAt = 2 + idLength;
      if (bytes[0] !== version || bytes.length < ivAt + 28) throw new Error('Not a sealed value');
      const iv = bytes.subarray(ivAt, ivAt + 12);
      const decipher = createDecipheriv('aes-256-gcm', keyOf(bytes.toString('utf8', 2, ivAt)), iv);
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(ivAt + 12, ivAt + 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(ivAt + 28)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as T;
    },
    blindIndex: (kind, value) =>
      createHmac('sha256', ring.indexKey).update(`${kind}\0${value}`).digest('base64url'),
  };
}

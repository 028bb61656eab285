import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

const version = 1;

/** Sealed bytes, as we made them or as the driver returns them (its Binary). */
export type Sealed = Uint8Array | { value(): Uint8Array };

/**
 * Seals personal data before it is stored, so that a stolen database gives nothing away: AES-256-GCM.
 * `context` names the place a value is stored in; it must be the same on opening, so that a sealed value
 * cannot be moved to another row. Opening throws when bytes were altered or the key is unknown.
 */
export interface FieldCrypto {
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  openBytes(sealed: Sealed, context: string): Buffer;
  /** Seals the JSON of `value`. */
  seal(value: unknown, context: string): Buffer;
  open<T>(sealed: Sealed, context: string): T;
  /** Deterministic HMAC for equality look-ups (blind index); `kind` separates ID numbers from phones. */
  blindIndex(kind: string, value: string): string;
}

/** Layout of a sealed value: version (1) ‖ length of key id (1) ‖ key id ‖ iv (12) ‖ tag (16) ‖ ciphertext. */
export function createFieldCrypto(ring: Keyring): FieldCrypto {
  const keyOf = (id: string): Buffer => {
    const key = Object.hasOwn(ring.keys, id) ? ring.keys[id] : undefined;
    if (!key) throw new Error(`No encryption key "${id}" in the key ring`);
    return key;
  };
  const currentId = Buffer.from(ring.current);

  function sealBytes(plain: Uint8Array, context: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current), iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([
      Buffer.from([version, currentId.length]),
      currentId,
      iv,
      cipher.getAuthTag(),
      body,
    ]);
  }

  function openBytes(sealed: Sealed, context: string): Buffer {
    const raw = sealed instanceof Uint8Array ? sealed : sealed.value();
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const ivAt = 2 + (bytes[1] ?? 0);
    if (bytes[0] !== version || bytes.length < ivAt + 28) throw new Error('Not a sealed value');
    const key = keyOf(bytes.toString('utf8', 2, ivAt));
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(ivAt, ivAt + 12));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(ivAt + 12, ivAt + 28));
    return Buffer.concat([decipher.update(bytes.subarray(ivAt + 28)), decipher.final()]);
  }

  return {
    sealBytes,
    openBytes,
    seal: (value, context) => sealBytes(Buffer.from(JSON.stringify(value)), context),
    open: <T>(sealed: Sealed, context: string): T =>
      JSON.parse(openBytes(sealed, context).toString('utf8')) as T,
    blindIndex: (kind, value) =>
      createHmac('sha256', ring.indexKey).update(`${kind}\0${value}`).digest('base64url'),
  };
}

import { createDecipheriv } from 'node:crypto';

/** An encrypted part of a notification. */
export interface EncryptedResource {
  readonly algorithm: string;
  readonly ciphertext: string;
  /** Text in notifications; bytes in tests with published cases. */
  readonly associated_data?: string | Buffer | undefined;
  readonly nonce: string | Buffer;
}

const tagBytes = 16;
const nonceBytes = 12;

/**
 * Opens AEAD_AES_256_GCM; null for anything that the key did not seal. The package's `decipher_gcm` never calls
 * `final()`, so it takes forged ciphertext for real (wechat.md §5.2): this does not use it.
 * @param key APIv3 key, 32 bytes
 */
export function decryptResource(resource: EncryptedResource, key: Buffer): Buffer | null {
  const sealed = Buffer.from(resource.ciphertext, 'base64');
  const nonce = bytesOf(resource.nonce);
  if (resource.algorithm !== 'AEAD_AES_256_GCM' || sealed.length < tagBytes || nonce.length !== nonceBytes)
    return null;
  try {
    const options = { authTagLength: tagBytes };
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    decipher.setAAD(bytesOf(resource.associated_data ?? ''));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

function bytesOf(value: string | Buffer): Buffer {
  return typeof value === 'string' ? Buffer.from(value) : value;
}

import { createDecipheriv } from 'node:crypto';

/** An encrypted part of a notification. */
export interface EncryptedResource {
  readonly algorithm: string;
  readonly ciphertext: string;
  readonly associated_data?: string | undefined;
  readonly nonce: string;
}

const tagBytes = 16;

/**
 * Opens AEAD_AES_256_GCM; null for anything that the key did not seal. The package's `decipher_gcm` never calls
 * `final()`, so it takes forged ciphertext for real (wechat.md §5.2): this does not use it.
 * @param key APIv3 key, 32 bytes
 */
export function decryptResource(resource: EncryptedResource, key: Buffer): Buffer | null {
  const sealed = Buffer.from(resource.ciphertext, 'base64');
  if (resource.algorithm !== 'AEAD_AES_256_GCM' || sealed.length < tagBytes || resource.nonce.length !== 12)
    return null;
  try {
    const options = { authTagLength: tagBytes };
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(resource.nonce), options);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    decipher.setAAD(Buffer.from(resource.associated_data ?? ''));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * SHA-1 hex over the parts sorted by code unit and joined. The token among them is the secret.
 * Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption.md
 */
export function signature(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Constant-time comparison of a received signature with the right one. */
export function signatureMatches(received: string, parts: readonly string[]): boolean {
  const expected = Buffer.from(signature(parts));
  const actual = Buffer.from(received);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature: SHA-1 over the parts sorted by code unit and joined (wechat.md §1.1, §1.2). */
export function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** Compares two hex signatures in constant time. */
export function sameSignature(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

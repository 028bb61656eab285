import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What a UnionID is compared by; the UnionID itself is stored nowhere. */
export function unionIndexOf(crypto: FieldCrypto, unionid: string): string {
  return crypto.blindIndex('unionid', unionid);
}

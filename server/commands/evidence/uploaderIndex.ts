import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Blind index of who uploads: the same person is found again, and a stolen row names nobody. */
export function uploaderIndex(crypto: FieldCrypto, owner: string): string {
  return crypto.blindIndex('uploader', owner);
}

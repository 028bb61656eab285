import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What a code of eight digits is looked up by; it counts inside one account. */
export function codeIndexOf(crypto: FieldCrypto, accountKey: string, code: string): string {
  return crypto.blindIndex('identityCode', `${accountKey}\0${code}`);
}

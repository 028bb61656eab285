import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What a code for test messages is looked up by; it counts inside one account. */
export function testCodeIndex(crypto: FieldCrypto, accountKey: string, code: string): string {
  return crypto.blindIndex('testCode', `${accountKey}\0${code}`);
}

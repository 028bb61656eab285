import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Identity of a follower within the product. */
export function personIdOf(crypto: FieldCrypto, accountKey: string, openid: string): string {
  return crypto.blindIndex('person', `${accountKey}\0${openid}`).slice(0, 22);
}

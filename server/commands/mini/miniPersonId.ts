import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { personIdOf } from '../chat/personId.ts';

/** Identity of somebody in the mini program of an account, whose openids are its own. */
export function miniPersonIdOf(crypto: FieldCrypto, accountKey: string, openid: string): string {
  return personIdOf(crypto, `${accountKey}:mini`, openid);
}

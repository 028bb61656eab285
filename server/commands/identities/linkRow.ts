import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The key of somebody's row of links. */
export function linkIdOf(crypto: FieldCrypto, miniPersonId: string): string {
  return crypto.blindIndex('identityLink', miniPersonId);
}

/** Where their id in the mini program is sealed. */
export const miniPersonContext = (linkId: string): string => `identityLink:${linkId}`;

/** The key, and the sealed id beside it. */
export function linkRow(
  crypto: FieldCrypto,
  miniPersonId: string,
): { _id: string; miniPersonSealed: Buffer } {
  const _id = linkIdOf(crypto, miniPersonId);
  return { _id, miniPersonSealed: crypto.seal(miniPersonId, miniPersonContext(_id)) };
}

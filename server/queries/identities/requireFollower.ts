import { DomainError } from '../../domain/errors.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { followerOf } from './followerOf.ts';

/**
 * The follower of the official account that somebody of the mini program is.
 * @throws DomainError `mini.not_linked` for a stranger there
 */
export async function requireFollower(crypto: FieldCrypto, miniPersonId: string): Promise<string> {
  const personId = await followerOf(crypto, miniPersonId);
  if (personId === null) throw new DomainError('mini.not_linked');
  return personId;
}

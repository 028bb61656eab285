import { DomainError } from '../../domain/errors.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
import type { Services } from '../context.ts';

/**
 * The follower of the official account that somebody of the mini program is: applications and what supervisors hand in are
 * theirs, whichever way they come.
 * @throws DomainError `mini.not_linked` for a stranger there
 */
export async function requireFollower(
  { crypto }: Pick<Services, 'crypto'>,
  { personId }: { personId: string },
): Promise<string> {
  const followerId = await followerOf(crypto, personId);
  if (!followerId) throw new DomainError('mini.not_linked');
  return followerId;
}

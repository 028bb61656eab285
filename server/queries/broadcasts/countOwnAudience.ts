import type { StaffContext } from '../../commands/context.ts';
import type { Audience, AudienceCount } from '../../domain/broadcasts/audience.ts';
import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { audienceProblems } from './audienceProblems.ts';
import { countAudience } from './countAudience.ts';

/**
 * How many an audience reaches now, while it is being chosen.
 * @throws DomainError `permission.denied`, `input.invalid` for unknown units
 */
export async function countOwnAudience(
  { actor, clock }: StaffContext,
  audience: Audience,
): Promise<AudienceCount> {
  const { bureauId } = actor;
  authorize(actor, 'broadcast.read', { bureauId });
  const problems = await audienceProblems(bureauId, audience);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  return countAudience(bureauId, audience, clock.now());
}

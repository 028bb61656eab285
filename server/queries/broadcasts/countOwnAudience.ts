import type { StaffContext } from '../../commands/context.ts';
import type { Audience, AudienceCount } from '../../domain/broadcasts/audience.ts';
import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { audienceProblems } from './audienceProblems.ts';
import { audienceTags } from './audienceTags.ts';
import { countAudience } from './countAudience.ts';

/**
 * How many an audience reaches now, while it is being chosen, and the tags in use in its units.
 * @throws DomainError `permission.denied`, `input.invalid` for unknown units
 */
export async function countOwnAudience(
  { actor, clock }: StaffContext,
  audience: Audience,
): Promise<AudienceCount & { tags: string[] }> {
  const { bureauId } = actor;
  authorize(actor, 'broadcast.read', { bureauId });
  const problems = await audienceProblems(bureauId, audience);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const now = clock.now();
  const count = await countAudience(bureauId, audience, now);
  return { ...count, tags: await audienceTags(bureauId, audience, now) };
}

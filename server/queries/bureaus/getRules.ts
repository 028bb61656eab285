import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { leavesOf, type PlacedLeaf } from '../../profiles/describe.ts';
import type { Profile } from '../../profiles/schema.ts';
import { unitUnder } from './subtree.ts';

/**
 * What the rule-set of a unit in the actor's subtree says, value by value; silent ones are left out.
 * @throws DomainError `bureau.not_found`, `permission.denied`
 */
export async function getRules(
  { actor, profiles }: StaffContext,
  { id }: { id: string },
): Promise<{ profile: Profile; leaves: PlacedLeaf[] }> {
  authorize(actor, 'bureau.read', { bureauId: actor.bureauId });
  const unit = await unitUnder(actor.bureauId, id);
  const profile = profiles.get(unit.profile.id, unit.profile.version);
  return { profile, leaves: leavesOf(profile).filter(({ leaf }) => leaf !== null) };
}

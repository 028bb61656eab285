import type { StaffContext } from '../../commands/context.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';
import { authorize, hasPermission } from '../../permissions/permissions.ts';
import { mayOptIn } from '../../profiles/decisions/mayOptIn.ts';
import type { Verdict } from '../../profiles/decisions/verdict.ts';
import type { Profile } from '../../profiles/schema.ts';
import { authorityOf } from './authorityOf.ts';
import { chainBelow } from './managedBureau.ts';
import { inTreeOrder, subtree } from './subtree.ts';

/** A unit with what its rule-set gives it. */
export interface UnitRow {
  unit: BureauDoc;
  profile: Profile;
  authority: Verdict;
  optIn: Verdict;
  hasAdmin: boolean;
  /** Whether the actor administers it. */
  managed: boolean;
  depth: number;
}

/**
 * The actor's own unit and all below it, parents before children.
 * @throws DomainError `permission.denied`
 */
export async function listUnits(ctx: StaffContext): Promise<UnitRow[]> {
  const { actor, profiles } = ctx;
  authorize(actor, 'bureau.read', { bureauId: actor.bureauId });
  const units = inTreeOrder(await subtree(actor.bureauId));
  const ids = units.map(({ unit }) => unit._id);
  const withAdmin = await Staff.distinct('bureauId', {
    bureauId: { $in: ids },
    roles: 'admin',
    disabled: false,
  });
  const manages = hasPermission(actor, 'bureau.manage');
  return units.map(({ unit, depth }) => {
    const profile = profiles.get(unit.profile.id, unit.profile.version);
    const nearer = chainBelow(unit, actor.bureauId).some((id) => withAdmin.includes(id));
    return {
      ...{ unit, depth, profile },
      authority: authorityOf(profiles, unit),
      optIn: mayOptIn(profile, unit),
      hasAdmin: withAdmin.includes(unit._id),
      managed: manages && !nearer,
    };
  });
}

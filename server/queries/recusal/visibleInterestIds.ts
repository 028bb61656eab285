import { Interest } from '../../models/interest.ts';
import { recusalPermissions } from '../../permissions/areas/recusal.ts';
import type { Role } from '../../permissions/roles.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** Which of these interests, by id, the actor may see in the register: never one that is about themselves. */
export async function visibleInterestIds(
  { actor }: { actor: StaffActor },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const allowed: readonly Role[] = recusalPermissions['interest.list'];
  if (!actor.roles.some((role) => allowed.includes(role))) return new Set();
  const { bureauId, id } = actor;
  const notMine = { $nor: [{ 'holder.kind': 'staff' as const, 'holder.id': id }] };
  const rows = await Interest.find({ _id: { $in: [...ids] }, bureauId, ...notMine }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}

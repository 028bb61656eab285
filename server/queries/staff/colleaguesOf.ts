import { Staff } from '../../models/staff.ts';
import { can, type Permission } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** Whom the actor may take out of a matter of their bureau: colleagues not taken out yet; nobody without that permission. */
export async function colleaguesOf(
  actor: StaffActor,
  permission: Permission,
  { bureauId, excludedStaff }: { bureauId: string; excludedStaff: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  if (!can(actor, permission, { bureauId })) return [];
  const rows = await Staff.find(
    { bureauId, disabled: false, _id: { $nin: [...excludedStaff, actor.id] } },
    { name: 1 },
  )
    .sort({ name: 1 })
    .lean();
  return rows.map(({ _id: id, name }) => ({ id, name }));
}

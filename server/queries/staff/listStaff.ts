import type { StaffContext } from '../../commands/context.ts';
import { Staff } from '../../models/staff.ts';
import { managedBureau } from '../bureaus/managedBureau.ts';

/** What a list of accounts shows; secrets stay in the store. */
const columns = { username: 1, name: 1, roles: 1, disabled: 1, createdAt: 1 } as const;

/**
 * The accounts of a unit that the actor administers, by name.
 * @throws DomainError as `managedBureau`
 */
export async function listStaff(ctx: StaffContext, { bureauId }: { bureauId: string }) {
  await managedBureau(ctx, bureauId);
  return Staff.find({ bureauId }, columns).sort({ name: 1 }).lean();
}

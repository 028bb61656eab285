import { DomainError } from '../../domain/errors.ts';
import { Staff, type StaffDoc } from '../../models/staff.ts';
import { type ManagingContext, managedBureau } from '../../queries/bureaus/managedBureau.ts';

/**
 * An account that the actor administers; never their own, so that nobody closes or raises themselves.
 * @throws DomainError `staff.not_found` (also for an account of a unit elsewhere), `staff.own_account`,
 *   `permission.denied`, `bureau.own_admin`
 */
export async function managedStaff(context: ManagingContext, staffId: string): Promise<StaffDoc> {
  const staff = await Staff.findById(staffId).lean();
  if (!staff) throw new DomainError('staff.not_found');
  await managedBureau(context, staff.bureauId).catch((error: unknown) => {
    const elsewhere = error instanceof DomainError && error.code === 'bureau.not_found';
    throw elsewhere ? new DomainError('staff.not_found') : error;
  });
  if (context.actor.kind === 'staff' && context.actor.id === staffId) {
    throw new DomainError('staff.own_account');
  }
  return staff;
}

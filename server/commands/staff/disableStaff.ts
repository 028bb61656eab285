import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ManagingContext } from '../../queries/bureaus/managedBureau.ts';
import { askToHandOver } from '../handOvers/askToHandOver.ts';
import { endSessions } from './endSessions.ts';
import { keepAnAdmin } from './keepAnAdmin.ts';
import { managedStaff } from './managedStaff.ts';

/**
 * Closes an account and signs it out everywhere: by an administrator of the unit, or the system. What its owner works on is to
 * be handed over.
 * @throws DomainError `permission.denied`, `staff.not_found`, `staff.own_account`, `staff.last_admin`, `bureau.own_admin`
 */
export async function disableStaff(ctx: ManagingContext, { staffId }: { staffId: string }): Promise<void> {
  await inTransaction(async () => {
    const { bureauId, roles, disabled } = await managedStaff(ctx, staffId);
    await endSessions(staffId);
    if (disabled) return;
    await Staff.updateOne({ _id: staffId }, { $set: { disabled: true } });
    if (roles.includes('admin')) await keepAnAdmin(bureauId);
    await askToHandOver(ctx, { staffId, bureauId });
    await appendEvent(ctx, {
      type: 'staff.disabled',
      bureauId,
      object: { kind: 'staff', id: staffId },
      data: {},
    });
  });
}

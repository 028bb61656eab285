import { DomainError } from '../../domain/errors.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { Role } from '../../permissions/roles.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ManagingContext } from '../../queries/bureaus/managedBureau.ts';
import { askToHandOver } from '../handOvers/askToHandOver.ts';
import { endSessions } from './endSessions.ts';
import { keepAnAdmin } from './keepAnAdmin.ts';
import { managedStaff } from './managedStaff.ts';

/**
 * Gives an account other roles and signs it out everywhere, so that no open page keeps old rights: by an
 * administrator of the unit, who may grant any role of it but not to themselves, or the system.
 * @throws DomainError `input.invalid` without a role, `permission.denied`, `staff.not_found`, `staff.own_account`,
 *   `staff.last_admin`, `bureau.own_admin`
 */
export async function changeStaffRoles(
  ctx: ManagingContext,
  { staffId, roles }: { staffId: string; roles: readonly Role[] },
): Promise<void> {
  if (roles.length === 0) {
    const problem = { path: 'roles', code: 'required', message: '请至少选一个岗位。' };
    throw new DomainError('input.invalid', { problems: [problem] });
  }
  await inTransaction(async () => {
    const before = await managedStaff(ctx, staffId);
    const to = [...new Set(roles)];
    await Staff.updateOne({ _id: staffId }, { $set: { roles: to } });
    if (before.roles.includes('admin') && !before.disabled) await keepAnAdmin(before.bureauId);
    const { bureauId } = before;
    if (before.roles.includes('handler') && !to.includes('handler'))
      await askToHandOver(ctx, { staffId, bureauId });
    await endSessions(staffId);
    await appendEvent(ctx, {
      type: 'staff.rolesChanged',
      bureauId,
      object: { kind: 'staff', id: staffId },
      data: { from: before.roles, to },
    });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { Role } from '../../permissions/roles.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { endSessions } from './endSessions.ts';

/**
 * Gives an account other roles and signs it out everywhere, so that no open page keeps old rights.
 * Only the system may, until there is an administrator role.
 * @throws DomainError `permission.denied`, `staff.not_found`
 */
export async function changeStaffRoles(
  ctx: CommandContext,
  { staffId, roles }: { staffId: string; roles: readonly Role[] },
): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new DomainError('permission.denied');
  await inTransaction(async () => {
    const before = await Staff.findOneAndUpdate({ _id: staffId }, { $set: { roles: [...roles] } }).lean();
    if (!before) throw new DomainError('staff.not_found');
    await endSessions(staffId);
    await appendEvent(ctx, {
      type: 'staff.rolesChanged',
      bureauId: before.bureauId,
      object: { kind: 'staff', id: staffId },
      data: { from: before.roles, to: [...roles] },
    });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { endSessions } from './endSessions.ts';

/**
 * Closes an account and signs it out everywhere. Only the system may, until there is an administrator role.
 * @throws DomainError `permission.denied`, `staff.not_found`
 */
export async function disableStaff(ctx: CommandContext, { staffId }: { staffId: string }): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new DomainError('permission.denied');
  await inTransaction(async () => {
    const staff = await Staff.findOneAndUpdate({ _id: staffId }, { $set: { disabled: true } }).lean();
    if (!staff) throw new DomainError('staff.not_found');
    await endSessions(staffId);
    if (staff.disabled) return;
    await appendEvent(ctx, {
      type: 'staff.disabled',
      bureauId: staff.bureauId,
      object: { kind: 'staff', id: staffId },
      data: {},
    });
  });
}

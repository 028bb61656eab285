import { DomainError } from '../../domain/errors.ts';
import { HolidayTable } from '../../models/holidayTable.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { loadHolidayTables } from '../../queries/holidays/loadHolidayTables.ts';
import { requireTopUnit } from '../../queries/holidays/requireTopUnit.ts';
import type { StaffContext } from '../context.ts';

/**
 * A second person has compared a table with the notice: it holds from now on, in place of an earlier one of its year, or is
 * thrown away. Whoever put it in may throw it away, and not confirm it. Open clocks are counted anew by the worker
 * (`recalculateClocks`); stopped ones never.
 * @throws DomainError `permission.denied`, `holidays.upper_unit`, `holidays.not_found`, `holidays.decided`,
 *   `holidays.same_person`
 */
export async function decideHolidayTable(
  context: StaffContext,
  { id, confirmed }: { id: string; confirmed: boolean },
): Promise<void> {
  const { actor, clock } = context;
  authorize(actor, 'holidays.enter', { bureauId: actor.bureauId });
  await requireTopUnit(context);
  await inTransaction(async () => {
    const table = await HolidayTable.findById(id).lean();
    if (!table) throw new DomainError('holidays.not_found');
    if (table.state !== 'proposed') throw new DomainError('holidays.decided');
    if (confirmed && table.proposedBy === actor.id) throw new DomainError('holidays.same_person');
    const { year, bureauId } = table;
    if (confirmed) {
      await HolidayTable.updateMany({ year, state: 'confirmed' }, { $set: { state: 'replaced' } });
    }
    const state = confirmed ? 'confirmed' : 'rejected';
    const { matchedCount } = await HolidayTable.updateOne(
      { _id: id, state: 'proposed' },
      { $set: { state, decidedBy: actor.id, decidedAt: clock.now() }, $unset: { open: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('holidays.decided');
    const object = { kind: 'holidayTable', id } as const;
    await appendEvent(context, { type: 'holidayTable.decided', bureauId, object, data: { year, confirmed } });
  });
  if (confirmed) await loadHolidayTables();
}

import { holidayProblems, type HolidayTable as Table } from '../../domain/calendar/holidayTable.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { HolidayTable } from '../../models/holidayTable.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { requireTopUnit } from '../../queries/holidays/requireTopUnit.ts';
import type { StaffContext } from '../context.ts';

/**
 * Puts the holidays of a year in, for somebody else to compare with the notice; nothing counts by them before.
 * @returns its id
 * @throws DomainError `permission.denied`, `holidays.upper_unit`, `input.invalid`, `holidays.waiting` when one waits already
 */
export async function proposeHolidayTable(
  context: StaffContext,
  { source, ...table }: Table & { source: string },
): Promise<{ id: string }> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  authorize(actor, 'holidays.enter', { bureauId });
  await requireTopUnit(context);
  const now = clock.now();
  const thisYear = Number(beijingDay(now).slice(0, 4));
  const problems = [
    ...(table.year < thisYear || table.year > thisYear + 1
      ? [{ path: 'year', code: 'year', message: '只能录入今年和明年的放假安排。' }]
      : []),
    ...holidayProblems(table),
  ];
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const { year } = table;
  const [holidays, makeUps] = [[...table.holidays].sort(), [...table.makeUps].sort()];
  const id = ids.uuid();
  try {
    await inTransaction(async () => {
      await HolidayTable.create({
        ...{ _id: id, year, holidays, makeUps, source, state: 'proposed', open: true },
        ...{ bureauId, proposedBy: actor.id, proposedAt: now },
      });
      const object = { kind: 'holidayTable', id } as const;
      await appendEvent(context, { type: 'holidayTable.proposed', bureauId, object, data: { year } });
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new DomainError('holidays.waiting');
    throw error;
  }
  return { id };
}

import type { StaffContext } from '../../commands/context.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getStatistics, type Statistics, type StatisticsInput } from './getStatistics.ts';

/**
 * The same statistics as on the screen, to be taken away; that it was done is an event with the number of rows.
 * @throws DomainError as `getStatistics`
 */
export async function exportStatistics(ctx: StaffContext, input: StatisticsInput): Promise<Statistics> {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'lead.export', { bureauId });
  const statistics = await getStatistics(ctx, input);
  const rows = statistics.tables.reduce((sum, table) => sum + table.rows.length, 0);
  await appendEvent(ctx, {
    ...{ type: 'lead.exported', bureauId, object: { kind: 'bureau', id: bureauId } },
    data: { what: 'statistics', rows },
  });
  return statistics;
}

import { loadHolidayTables } from '../../queries/holidays/loadHolidayTables.ts';
import type { Services } from '../context.ts';
import { askForHolidayTables } from '../holidays/askForHolidayTables.ts';
import { recalculateClocks } from './recalculateClocks.ts';
import { sweepClocks } from './sweepClocks.ts';

/** The regular work on clocks: first by the tables that hold now, then what is due, then who is asked for a table that is missing; never late by an old table. */
export async function tendClocks(services: Services): Promise<object> {
  await loadHolidayTables();
  const { missing, recalculated } = await recalculateClocks(services);
  const swept = await sweepClocks(services);
  return { ...swept, recalculated, missing, tables: await askForHolidayTables(services) };
}

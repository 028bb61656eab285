import { holidayDays } from '../../domain/calendar/holidayTable.ts';
import { useLoadedTables } from '../../domain/calendar/loadedTables.ts';
import { HolidayTable } from '../../models/holidayTable.ts';

/**
 * Reads the confirmed tables into this process, which counts by them from then on. Every process does it at its start and
 * each minute, so that another one may count by older tables for a minute; `recalculateClocks` puts that right.
 * @returns the years that have one
 * @throws the store's error when it cannot be reached
 */
export async function loadHolidayTables(): Promise<{ years: number[] }> {
  const rows = await HolidayTable.find({ state: 'confirmed' }).sort({ year: 1 }).lean();
  useLoadedTables(new Map(rows.map((row) => [row.year, holidayDays(row)])));
  return { years: rows.map(({ year }) => year) };
}

import { HolidayTable } from '../models/holidayTable.ts';

/** Collection and indexes of the tables of holidays. */
export async function createHolidays(): Promise<void> {
  await HolidayTable.createCollection();
  await HolidayTable.createIndexes();
}

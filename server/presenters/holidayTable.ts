import type { HolidayTableDoc } from '../models/holidayTable.ts';

/** A table of holidays as the console shows it to `readerId`. */
export function presentHolidayTable(table: HolidayTableDoc, readerId: string) {
  const { _id: id, holidays, makeUps, source, proposedAt, proposedBy } = table;
  return {
    ...{ id, holidays: [...holidays], makeUps: [...makeUps], source },
    ...{ proposedAt: proposedAt.toISOString(), isMine: proposedBy === readerId },
  };
}

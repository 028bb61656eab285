import type { StaffContext } from '../../commands/context.ts';
import { isInPackage } from '../../domain/calendar/workingDays.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { HolidayTable, type HolidayTableDoc } from '../../models/holidayTable.ts';
import { authorize } from '../../permissions/permissions.ts';
import { requireTopUnit } from './requireTopUnit.ts';

/** How a year stands: which table counts, and what waits for a second person. */
export interface HolidayYear {
  year: number;
  /** `entered` by staff comes before `builtIn`. */
  from: 'entered' | 'builtIn' | null;
  entered: HolidayTableDoc | null;
  waiting: HolidayTableDoc | null;
}

/**
 * This year and the next one with their tables, and whether the actor may put one in.
 * @throws DomainError `permission.denied`
 */
export async function listHolidayTables(
  context: StaffContext,
): Promise<{ years: HolidayYear[]; mayEnter: boolean }> {
  const { actor, clock } = context;
  authorize(actor, 'holidays.enter', { bureauId: actor.bureauId });
  const thisYear = Number(beijingDay(clock.now()).slice(0, 4));
  const years = [thisYear, thisYear + 1];
  const rows = await HolidayTable.find({
    year: { $in: years },
    state: { $in: ['proposed', 'confirmed'] },
  }).lean();
  const of = (year: number, state: string) =>
    rows.find((row) => row.year === year && row.state === state) ?? null;
  return {
    years: years.map((year) => {
      const entered = of(year, 'confirmed');
      const from = entered ? 'entered' : isInPackage(year) ? 'builtIn' : null;
      return { year, from, entered, waiting: of(year, 'proposed') };
    }),
    mayEnter: await isTopUnit(context),
  };
}

async function isTopUnit(context: StaffContext): Promise<boolean> {
  try {
    await requireTopUnit(context);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

import { addDays, type Day, daysBetween } from '../calendar/days.ts';

/** How often a document wants something. */
export type Per = 'year' | 'half_year';

/** A calendar year or half-year: no document says calendar or rolling, so calendar is ours (trap 22). */
export interface Period {
  /** `2026` or `2026-H1`. */
  readonly key: string;
  readonly start: Day;
  readonly end: Day;
  /** From this day on staff are warned when nothing has been held: three quarters of the period (ours). */
  readonly warnOn: Day;
}

/** Share of a period after which staff are warned. */
const warnAfter = 0.75;

const build: Record<Per, (day: Day) => Omit<Period, 'warnOn'>> = {
  year(day) {
    const year = day.slice(0, 4);
    return { key: year, start: `${year}-01-01`, end: `${year}-12-31` };
  },
  half_year(day) {
    const year = day.slice(0, 4);
    return day < `${year}-07-01`
      ? { key: `${year}-H1`, start: `${year}-01-01`, end: `${year}-06-30` }
      : { key: `${year}-H2`, start: `${year}-07-01`, end: `${year}-12-31` };
  },
};

/** The period that a day lies in. */
export function periodOf(day: Day, per: Per): Period {
  const { key, start, end } = build[per](day);
  const days = daysBetween(start, end) + 1;
  return { key, start, end, warnOn: addDays(start, Math.floor(days * warnAfter)) };
}

/** The period before. */
export function periodBefore({ start }: Period, per: Per): Period {
  return periodOf(addDays(start, -1), per);
}

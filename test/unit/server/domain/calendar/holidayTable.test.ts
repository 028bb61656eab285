import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, isWeekend } from '../../../../../server/domain/calendar/days.ts';
import { holidayDays, holidayProblems } from '../../../../../server/domain/calendar/holidayTable.ts';
import { useLoadedTables } from '../../../../../server/domain/calendar/loadedTables.ts';
import { isWorkingDay, NoHolidayTable } from '../../../../../server/domain/calendar/workingDays.ts';
import { clockDates } from '../../../../../server/domain/clocks/dates.ts';
import { earliestLimit } from '../../../../../server/domain/clocks/earliestLimit.ts';
import { table2027 } from '../../../../support/holidays.ts';

afterEach(() => useLoadedTables(new Map()));

const codes = (changes: Partial<typeof table2027>) =>
  holidayProblems({ ...table2027, ...changes }).map(({ path, code }) => `${path} ${code}`);
const { holidays, makeUps } = table2027;

describe('a table of holidays', () => {
  it('is taken when it is whole', () => {
    expect(holidayProblems(table2027)).toEqual([]);
  });

  it.each([
    ['a date of another year', { makeUps: ['2026-12-26'] }, ['makeUps.0 year']],
    ['no date', { makeUps: ['2027-02-30'] }, ['makeUps.0 date']],
    ['a make-up day on a weekday', { makeUps: ['2027-02-18'] }, ['makeUps.0 weekday']],
    [
      'a day written twice',
      { holidays: [...holidays, '2027-01-01'] },
      [`holidays.${holidays.length} double`],
    ],
    ['a day both on and off', { holidays: [...holidays, makeUps[0] ?? ''] }, ['makeUps.0 both']],
    [
      'a fixed day off missing',
      { holidays: holidays.filter((day) => day !== '2027-10-01') },
      ['holidays fixed'],
    ],
    ['nothing', { holidays: [], makeUps: [] }, ['holidays fixed', 'holidays count']],
  ])('is refused for %s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('makes a year without a table countable, and is forgotten when it is taken away', () => {
    expect(() => isWorkingDay('2027-03-01')).toThrow(NoHolidayTable);
    useLoadedTables(new Map([[2027, holidayDays(table2027)]]));
    expect(isWorkingDay('2027-03-01')).toBe(true);
    expect(isWorkingDay('2027-10-01')).toBe(false);
    expect(isWorkingDay(makeUps[0] ?? '')).toBe(true);
    useLoadedTables(new Map());
    expect(() => isWorkingDay('2027-03-01')).toThrow(NoHolidayTable);
  });

  it('comes before the table of the program, which may be older than a correction', () => {
    const without = (day: string) => day !== '2026-10-08' && isWorkingDay(day);
    const off = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at)).filter(
      (day) => !without(day),
    );
    expect(isWorkingDay('2026-10-08')).toBe(true);
    useLoadedTables(new Map([[2026, holidayDays({ year: 2026, holidays: off, makeUps: [] })]]));
    expect(isWorkingDay('2026-10-08')).toBe(false);
  });
});

describe('the earliest day of a limit that nobody can say yet', () => {
  const rule = { unit: 'workingDays', count: 15, soft: 3 } as const;

  it('counts every day of the unknown year that might be one of work', () => {
    const basis = { startedOn: '2026-12-21', extended: [], pauses: [] };
    // 22 to 31 December are 8 working days; 2 to 8 January could all be worked, the 1st never.
    expect(earliestLimit(rule, basis)).toBe('2027-01-08');
  });

  it('is never later than the limit, whatever the notice says', () => {
    const start = fc.integer({ min: 0, max: 30 }).map((at) => addDays('2026-12-01', at));
    const weekday = fc.integer({ min: 1, max: 60 }).map((at) => addDays('2027-01-01', at));
    fc.assert(
      fc.property(start, fc.array(weekday, { maxLength: 20 }), (startedOn, picked) => {
        const off = picked.filter((day) => !isWeekend(day));
        const on = picked.filter(isWeekend);
        const days = holidayDays({ ...table2027, holidays: [...holidays, ...off], makeUps: on });
        const basis = { startedOn, extended: [], pauses: [] };
        useLoadedTables(new Map());
        const earliest = earliestLimit(rule, basis) ?? '';
        useLoadedTables(new Map([[2027, days]]));
        expect(earliest <= (clockDates(rule, basis).limitOn ?? '')).toBe(true);
      }),
      // Each run looks every day up anew, which the package takes its time for.
      { numRuns: 25 },
    );
  });
});

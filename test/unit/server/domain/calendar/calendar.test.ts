import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween, termEnd } from '../../../../../server/domain/calendar/days.ts';
import {
  addWorkingDays,
  isWorkingDay,
  NoHolidayTable,
} from '../../../../../server/domain/calendar/workingDays.ts';

describe('terms (domain notes, trap 26)', () => {
  it.each([
    ['2026-01-15', 2, '2028-01-14'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2027-03-01', 2, '2029-02-28'],
    // Begun on a leap day: the 28th, not the 27th.
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
    ['2026-02-28', 2, '2028-02-27'],
  ])('%s for %i years ends on %s', (start, years, end) => {
    expect(termEnd(start, years)).toBe(end);
  });

  it('counts over month and year ends', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-12-01', '2027-01-30')).toBe(60);
    expect(daysBetween('2026-12-02', '2026-12-01')).toBe(-1);
  });
});

describe('working days', () => {
  it.each([
    // Scenario 14 of the domain notes: over National Day, with the make-up Saturday.
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-02-13', 1, '2026-02-14'],
  ])('the %s plus %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it('knows make-up days and holidays', () => {
    expect(isWorkingDay('2026-10-10')).toBe(true);
    expect(isWorkingDay('2026-10-07')).toBe(false);
    expect(isWorkingDay('2026-11-28')).toBe(false);
  });

  it('a year without a table is a loud fault, whatever day of the week', () => {
    for (const day of ['2031-10-01', '2033-10-01', '2032-05-04']) {
      expect(() => isWorkingDay(day)).toThrow(NoHolidayTable);
    }
    expect(() => addWorkingDays('2030-12-30', 3)).toThrow(NoHolidayTable);
  });
});

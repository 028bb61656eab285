import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../../../server/domain/calendar/days.ts';
import { clockDates, type IsWorkingDay, type Pause } from '../../../../../server/domain/clocks/dates.ts';

const rule = (count: number, soft = 1, unit: 'workingDays' | 'days' = 'workingDays') => ({
  ...{ count, soft, unit },
});
const from = (startedOn: string, extended: number[] = [], pauses: Pause[] = []) => ({
  ...{ startedOn, extended, pauses },
});

describe('working days', () => {
  it.each([
    // Scenario 14 of the domain notes: over National Day, with the make-up Saturday 10 October.
    ['2026-09-30', 5, '2026-10-12', '2026-10-13', '2026-10-16'],
    // Started on a Friday: Saturday and Sunday do not count.
    ['2026-11-27', 2, '2026-11-30', '2026-12-01', '2026-12-04'],
    // Across Spring Festival (15 to 23 February), with the make-up Saturdays 14 and 28 February.
    ['2026-02-12', 5, '2026-02-25', '2026-02-26', '2026-03-02'],
    // Started on a holiday, and on a make-up Saturday.
    ['2026-10-03', 1, '2026-10-03', '2026-10-08', '2026-10-12'],
    ['2026-10-10', 1, '2026-10-10', '2026-10-12', '2026-10-15'],
  ])('started on %s, %i days: warns %s, ends %s, told above %s', (start, count, soft, limit, above) => {
    const dates = { softOn: soft, limitOn: limit, escalateOn: above, missingYear: null };
    expect(clockDates(rule(count), from(start))).toEqual(dates);
  });

  it('a year without a table: what lies before it is known, the rest is not guessed', () => {
    const unknown = { escalateOn: null, missingYear: 2027 };
    expect(clockDates(rule(15, 3), from('2026-12-11'))).toEqual({
      ...{ softOn: '2026-12-29', limitOn: null, ...unknown },
    });
    expect(clockDates(rule(2), from('2026-12-29'))).toEqual({
      ...{ softOn: '2026-12-30', limitOn: '2026-12-31', ...unknown },
    });
    expect(clockDates(rule(3, 0), from('2027-01-04'))).toEqual({ softOn: null, limitOn: null, ...unknown });
  });
});

describe('calendar days', () => {
  it('90 days and the extensions count every day, whether or not the year has a table', () => {
    expect(clockDates(rule(90, 10, 'days'), from('2026-11-27'))).toMatchObject({
      ...{ softOn: '2027-02-15', limitOn: '2027-02-25', missingYear: 2027 },
    });
    expect(clockDates(rule(90, 10, 'days'), from('2026-01-01', [30, 60])).limitOn).toBe('2026-06-30');
  });
});

/** A made-up calendar that is the same for every year: weekends, some holidays, some make-up days. */
const madeUp: IsWorkingDay = (day) => {
  const number = daysBetween('2026-01-05', day);
  const weekday = ((number % 7) + 7) % 7;
  return number % 11 === 0 ? weekday > 4 : weekday < 5;
};

const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
const unit = fc.constantFrom('workingDays' as const, 'days' as const);
const pauses = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 })
  .map((gaps) => (start: string) => {
    let at = start;
    return gaps.map(([wait, length]) => {
      const from = addDays(at, wait);
      at = addDays(from, length);
      return { from, until: at };
    });
  });

describe('every clock', () => {
  it('pausing, resuming and extending never make a limit earlier, and the order of the days holds', () => {
    fc.assert(
      fc.property(
        ...[day, unit, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 5 })],
        ...[fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }), pauses],
        (start, unit, count, soft, extended, pausesFrom) => {
          const like = rule(count, Math.min(soft, count), unit);
          let before = clockDates(like, from(start), madeUp);
          const all = pausesFrom(start);
          const steps = [
            ...all.map((_, i) => from(start, [], all.slice(0, i + 1))),
            ...extended.map((_, i) => from(start, extended.slice(0, i + 1), all)),
          ];
          for (const step of steps) {
            const { softOn, limitOn, escalateOn, missingYear } = clockDates(like, step, madeUp);
            expect(missingYear).toBeNull();
            expect((limitOn ?? '') >= (before.limitOn ?? '')).toBe(true);
            expect((softOn ?? '') <= (limitOn ?? '') && (limitOn ?? '') < (escalateOn ?? '')).toBe(true);
            before = { softOn, limitOn, escalateOn, missingYear };
          }
        },
      ),
    );
  });

  it('a pause of n counted days before the limit makes it n counted days later', () => {
    fc.assert(
      fc.property(
        ...[day, unit, fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 40 })],
        (start, unit, count, length) => {
          const pause = { from: start, until: addDays(start, length) };
          const paused = clockDates(rule(count, 0, unit), from(start, [], [pause]), madeUp).limitOn;
          // Paused from the first day on: as if it had begun when the pause ended.
          expect(paused).toBe(clockDates(rule(count, 0, unit), from(pause.until), madeUp).limitOn);
        },
      ),
    );
  });
});

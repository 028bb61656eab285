import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingDayCounter } from '../../../../../server/domain/calendar/workingDayCounter.ts';
import { countTable, mayShowParts } from '../../../../../server/domain/statistics/countTable.ts';
import {
  monthStart,
  monthsOf,
  periodParts,
  siblingsOf,
} from '../../../../../server/domain/statistics/period.ts';
import { leastTimed, timeTaken } from '../../../../../server/domain/statistics/timeTaken.ts';

const kinds = ['a', 'b', 'c'].map((key) => ({ key, label: key }));
const months = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.integer({ min: 5, max: 30 })), {
  ...{ minLength: 12, maxLength: 12 },
});
const table = fc.record({ a: months, b: months, c: months });

it('a cell that is hidden for the year is shown for no part of it, so that no difference tells it', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const counts = new Map(Object.entries(rows));
      const totals = monthsOf('year').map((at) =>
        Object.values(rows).reduce((sum, row) => sum + (row[at] ?? 0), 0),
      );
      const isOpen = mayShowParts(totals);
      const view = (part: (typeof periodParts)[number]) =>
        countTable({ key: 't', label: 't', kinds }, counts, { part, isOpen });
      const year = view('year');
      for (const part of periodParts.slice(1)) {
        const shown = view(part);
        if (year.rows.some(({ count }) => count === null)) expect(shown.isWithheld).toBe(true);
        if (!isOpen) expect(shown.total).toBeNull();
        for (const { count } of [...shown.rows, { count: shown.total }]) {
          expect(count === null || count === 0 || count >= 5).toBe(true);
        }
      }
    }),
  );
});

it('the shown parts of a year add up to it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('q1' as const, 'm1' as const),
      (row, size) => {
        const counts = new Map([['a', row]]);
        const parts = periodParts.filter((part) => part[0] === size[0]);
        const of = (part: (typeof periodParts)[number]) =>
          countTable({ key: 't', label: 't', kinds }, counts, { part, isOpen: true }).total ?? Number.NaN;
        expect(parts.reduce((sum, part) => sum + of(part), 0)).toBe(of('year'));
      },
    ),
  );
});

it('periods are whole ones and make up the year', () => {
  for (const part of periodParts) expect(siblingsOf(part).flat()).toEqual(monthsOf('year'));
  expect(monthStart(2026, 0).toISOString()).toBe('2025-12-31T16:00:00.000Z');
  expect(monthStart(2026, 12)).toEqual(monthStart(2027, 0));
});

it('days are said from ten leads on, by nearest rank', () => {
  const name = { key: 'x', label: 'x' };
  const days = (count: number) => new Map(Array.from({ length: count }, (_, i) => [i + 1, 1] as const));
  expect(timeTaken(name, days(leastTimed - 1))).toMatchObject({ median: null, p90: null });
  expect(timeTaken(name, days(10))).toMatchObject({ median: 5, p90: 9 });
  expect(
    timeTaken(
      name,
      new Map([
        [40, 1],
        [3, 99],
      ]),
    ),
  ).toMatchObject({ median: 3, p90: 3 });
  expect(timeTaken(name, null)).toMatchObject({ median: null, p90: null });
});

it('working days are counted over holidays and make-up days', () => {
  const between = workingDayCounter('2026-09-01');
  // 国庆 to 7 October; Saturday 10 October is made up.
  expect(between('2026-09-30', '2026-10-13')).toBe(5);
  expect(between('2026-09-21', '2026-10-19')).toBe(15);
  expect(between('2026-10-19', '2026-09-21')).toBe(0);
  expect(() => between('2026-08-31', '2026-09-02')).toThrow('before');
  expect(() => between('2026-09-01', '2099-01-01')).toThrow('holidays');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from '../../../../../server/domain/statistics/suppress.ts';

/** Every table of `cells` numbers with this total. */
function* tablesOf(cells: number, total: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of tablesOf(cells - 1, total - first)) yield [first, ...rest];
  }
}

/** What somebody who knows the rule and the total can still believe of each cell, by what is shown. */
function beliefs(cells: number, total: number): Map<string, { tables: number[][]; values: Set<number>[] }> {
  const byShown = new Map<string, { tables: number[][]; values: Set<number>[] }>();
  for (const table of tablesOf(cells, total)) {
    const shown = JSON.stringify(suppress(table));
    const known = byShown.get(shown) ?? { tables: [], values: table.map(() => new Set<number>()) };
    known.tables.push(table);
    for (const [index, count] of table.entries()) known.values[index]?.add(count);
    byShown.set(shown, known);
  }
  return byShown;
}

describe('small numbers', () => {
  it.each([
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [12, 0, 5],
      [12, 0, 5],
    ],
    [
      [2, 1, 0],
      [null, null, null],
    ],
    [
      [30, 40, 2],
      [null, 40, null],
    ],
    [
      [30, 40, 2, 3],
      [30, 40, null, null],
    ],
    [
      [30, 40, 1, 1],
      [null, 40, null, null],
    ],
    [
      [30, 3],
      [null, null],
    ],
    [
      [1, 1, 1, 1, 1, 0],
      [null, null, null, null, null, null],
    ],
    [
      [4, 4, 4],
      [null, null, null],
    ],
  ])('%j is shown as %j', (counts, shown) => expect(suppress(counts)).toEqual(shown));

  const sizes = [2, 3, 4, 5].flatMap((cells) =>
    Array.from({ length: [0, 0, 40, 34, 26, 22][cells] ?? 0 }, (_, total) => [cells, total] as const),
  );
  it.each(sizes.filter(([, total]) => total >= 5))(
    'no hidden cell of %i with a total of %i can be told, by whoever knows the rule',
    (cells, total) => {
      for (const [shown, { values }] of beliefs(cells, total)) {
        for (const [index, count] of (JSON.parse(shown) as (number | null)[]).entries()) {
          if (count === null) expect(values[index]?.size, `cell ${index} of ${shown}`).toBeGreaterThan(1);
        }
      }
    },
  );

  it('even knowing which of the cells are the large ones, no small one of a table of three can be told', () => {
    for (let total = 5; total < 60; total += 1) {
      for (const [shown, { tables }] of beliefs(3, total)) {
        if (!shown.includes('null')) continue;
        for (const table of tables.filter((one) => one.some((count) => count >= 5))) {
          const sameKind = tables.filter((other) =>
            other.every((count, i) => (table[i] ?? 0) < 5 || count >= 1),
          );
          for (const [index, count] of table.entries()) {
            if (count === 0 || count > 4) continue;
            const possible = new Set(sameKind.map((other) => other[index]));
            expect(possible.size, `cell ${index} of ${table.join()} as ${shown}`).toBeGreaterThan(1);
          }
        }
      }
    }
  });

  it('whatever is shown is true, every number from 1 to 4 is hidden, and one hidden cell is never alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 14 }), (counts) => {
        const shown = suppress(counts);
        expect(shown).toHaveLength(counts.length);
        for (const [index, count] of counts.entries()) {
          expect([count, null]).toContain(shown[index]);
          if (count > 0 && count < 5) expect(shown[index]).toBeNull();
        }
        const hidden = shown.filter((count) => count === null).length;
        if (counts.length > 1) expect(hidden).not.toBe(1);
        if (!counts.some((count) => count > 0 && count < 5)) expect(hidden).toBe(0);
      }),
    );
  });
});

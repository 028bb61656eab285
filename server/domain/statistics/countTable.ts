import { type Monthly, over } from './monthly.ts';
import { monthsOf, type PeriodPart, siblingsOf } from './period.ts';
import { isSmall, type ShownCount, suppress } from './suppress.ts';

/** One row of a table: what is counted, and how many. */
export interface CountRow {
  key: string;
  label: string;
  count: ShownCount;
}

/** Rows of a table before anything is counted; their order does not depend on the counts. */
export type RowKinds = readonly { key: string; label: string }[];

/** One table of statistics. */
export interface CountTable {
  key: string;
  label: string;
  rows: CountRow[];
  /** The sum of the rows where each lead is in one row; null where it is hidden, or where a lead may be in several. */
  total: ShownCount;
  /** Nothing of it can be shown for this period; for the whole year there may be more. */
  isWithheld: boolean;
}

/**
 * A table whose rows add up to the total. For a year it is what `suppress` leaves. A shorter part is shown only where no
 * part of the same length in that year has a small cell in this table: otherwise a hidden cell would be the difference between a
 * year and its parts. It is shown entire or not at all.
 * @param isOpen whether parts of this year are shown at all (`mayShowParts`)
 */
export function countTable(
  { key, label, kinds }: { key: string; label: string; kinds: RowKinds },
  counts: Monthly,
  { part, isOpen }: { part: PeriodPart; isOpen: boolean },
): CountTable {
  const months = monthsOf(part);
  const sums = kinds.map((kind) => over(months, counts.get(kind.key)));
  const total = sums.reduce((sum, count) => sum + count, 0);
  const isExact = isOpen && !hasSmallPart(kinds, counts, part);
  const shown = part === 'year' ? suppress(sums) : sums.map((count) => (isExact ? count : null));
  return {
    ...{ key, label },
    rows: kinds.map((kind, index) => ({ key: kind.key, label: kind.label, count: shown[index] ?? null })),
    total: isSmall(total) || (part !== 'year' && !isOpen) ? null : total,
    isWithheld: kinds.length > 0 && shown.every((count) => count === null),
  };
}

/**
 * A table in which a lead may be in several rows, or in none: there is no total to subtract from, so small cells are hidden and
 * nothing else. What never occurred has no row.
 */
export function tallyTable(
  { key, label, labelOf }: { key: string; label: string; labelOf(key: string): string },
  counts: Monthly,
  { part, isOpen, total }: { part: PeriodPart; isOpen: boolean; total: ShownCount },
): CountTable {
  const kinds = [...counts.keys()].sort().map((code) => ({ key: code, label: labelOf(code) }));
  const months = monthsOf(part);
  const isExact = part === 'year' ? total !== null : isOpen && !hasSmallPart(kinds, counts, part);
  const rows = kinds.flatMap((kind) => {
    const count = over(months, counts.get(kind.key));
    return count === 0 ? [] : [{ ...kind, count: isSmall(count) ? null : count }];
  });
  return { ...{ key, label }, rows: isExact ? rows : [], total: null, isWithheld: !isExact && total !== 0 };
}

/**
 * Whether parts of a year may be shown: every month has no lead or at least five. The table of months in the year and the
 * totals of its parts would otherwise give each other's hidden numbers away.
 */
export function mayShowParts(totals: readonly number[]): boolean {
  return !totals.some(isSmall);
}

function hasSmallPart(kinds: RowKinds, counts: Monthly, part: PeriodPart): boolean {
  return siblingsOf(part).some((months) => kinds.some(({ key }) => isSmall(over(months, counts.get(key)))));
}

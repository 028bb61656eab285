/** Fewer than this are not shown (ours): nobody shall guess who is behind a number. */
export const leastShown = 5;

/** A number as it may be shown; null for one that is hidden. 0 gives nobody away and is shown. */
export type ShownCount = number | null;

/** Whether a number stands for so few that it gives somebody away. */
export const isSmall = (count: number): boolean => count > 0 && count < leastShown;

/**
 * Hides the small cells of a table whose exact total is known, and as much more as it takes that none can be computed from the
 * total, not even by somebody who knows this rule:
 *
 * 1. A small total: every cell is hidden, and the caller hides the total.
 * 2. The small cells alone are enough when there are `k` ≥ 2 of them with a sum from `k + 2` to `4k − 1`: each of them
 *    can then still be at least two numbers (all ones, one more than that, and all fours would give themselves away).
 * 3. Otherwise the first cell in the table's own order that is not small goes with them. Not the smallest one: which cell that
 *    is would itself say something about the hidden ones.
 * 4. Where no cell of five or more would stay, or the cells are four on average, the whole table goes, its zeros too.
 *
 * One mark for all of it: it does not say why a cell is hidden. The property test asks of every table whether some other table
 * looks the same.
 * @param counts whole numbers from 0, in an order that does not depend on them
 */
export function suppress(counts: readonly number[]): ShownCount[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const small = counts.filter(isSmall);
  if (small.length === 0) return [...counts];
  const nothing = counts.map(() => null);
  if (isSmall(total) || total === 4 * counts.length) return nothing;
  const needed = hidesItself(small) ? -1 : counts.findIndex((count) => count >= leastShown);
  const shown = counts.map((count, index) => (isSmall(count) || index === needed ? null : count));
  return shown.some((count) => count !== null && count > 0) ? shown : nothing;
}

/** Whether small cells whose sum is known leave each other open. */
function hidesItself(small: readonly number[]): boolean {
  const sum = small.reduce((all, count) => all + count, 0);
  return small.length >= 2 && sum >= small.length + 2 && sum <= 4 * small.length - 1;
}

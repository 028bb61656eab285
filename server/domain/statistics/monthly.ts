/** Counts by key and month of one year: twelve numbers for each key. */
export type Monthly = ReadonlyMap<string, readonly number[]>;

/** Adds to one month's count of a key. @param month from 0 */
export function addTo(counts: Map<string, number[]>, key: string, month: number, count: number): void {
  const months = counts.get(key) ?? Array.from({ length: 12 }, () => 0);
  months[month] = (months[month] ?? 0) + count;
  counts.set(key, months);
}

/** The sum over some months. */
export function over(months: readonly number[], counts: readonly number[] | undefined): number {
  return months.reduce((sum, month) => sum + (counts?.[month] ?? 0), 0);
}

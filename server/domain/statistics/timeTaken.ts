/** Leads whose days must be known before anything is said of them (ours): the ninth of ten is not the longest. */
export const leastTimed = 10;

/** How often each number of working days was taken. */
export type DayCounts = ReadonlyMap<number, number>;

/** Working days from arrival: half of the leads took at most `median`, nine of ten at most `p90`. */
export interface TimeTaken {
  key: string;
  label: string;
  median: number | null;
  p90: number | null;
}

/** Median and 90th percentile by nearest rank; null where too few are done or the calendar is not known (`null` counts). */
export function timeTaken(
  { key, label }: { key: string; label: string },
  counts: DayCounts | null,
): TimeTaken {
  const sorted = [...(counts ?? [])].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total < leastTimed) return { key, label, median: null, p90: null };
  const rank = (share: number): number | null => {
    let left = Math.ceil(total * share);
    for (const [days, count] of sorted) {
      left -= count;
      if (left <= 0) return days;
    }
    return null;
  };
  return { key, label, median: rank(0.5), p90: rank(0.9) };
}

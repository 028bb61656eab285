import type { LeadCounts } from '../../domain/statistics/leadStatistics.ts';

/** Counts of many units take seconds; they are of months that are over and change slowly. */
const mostMs = 10 * 60_000;
const mostKept = 50;

const kept = new Map<string, { at: number; counts: Promise<LeadCounts> }>();

/**
 * Counts by `key`, made again after ten minutes (ours); whoever asks in the meantime, or while they are being made, gets the same ones.
 * For units below only, where every reader of a bureau is shown the same.
 */
export function keptCounts(key: string, now: Date, make: () => Promise<LeadCounts>): Promise<LeadCounts> {
  const known = kept.get(key);
  if (known && now.getTime() - known.at < mostMs) return known.counts;
  kept.delete(key);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  const counts = make();
  kept.set(key, { at: now.getTime(), counts });
  counts.catch(() => kept.delete(key));
  return counts;
}

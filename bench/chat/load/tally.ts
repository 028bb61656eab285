import type { LoadResult } from './protocol.ts';

const reasonsKept = 5;

/** Collects turns of one job. */
export interface Tally {
  /** @param ms how long it took; @param fault what was wrong with the answer, or null */
  add(ms: number, fault: string | null): void;
  /** @param seconds how long the job took */
  result(seconds: number): LoadResult;
}

/** Value below which `share` of the sorted values lie; 0 when there are none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function createTally(): Tally {
  const times: number[] = [];
  const reasons: string[] = [];
  let failures = 0;
  return {
    add(ms, fault) {
      times.push(ms);
      if (fault === null) return;
      failures += 1;
      if (reasons.length < reasonsKept) reasons.push(fault);
    },
    result(seconds) {
      times.sort((a, b) => a - b);
      return {
        turns: times.length,
        perSecond: times.length / seconds,
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        max: times.at(-1) ?? 0,
        failures,
        reasons,
      };
    },
  };
}

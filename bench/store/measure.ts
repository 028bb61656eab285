/** What a closed loop of `people` did in a fixed time. */
export interface Measurement {
  readonly people: number;
  /** All that were done, the warm-up's too. */
  readonly operations: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs `operation` in a closed loop of `people` for `seconds`, after a short warm-up. Times in milliseconds. */
export async function measure(
  people: number,
  seconds: number,
  operation: (person: number) => Promise<unknown>,
): Promise<Measurement> {
  const loop = async (until: number, times: number[]): Promise<void> => {
    await Promise.all(
      Array.from({ length: people }, async (_, person) => {
        while (performance.now() < until) {
          const start = performance.now();
          await operation(person);
          times.push(performance.now() - start);
        }
      }),
    );
  };
  const warmUp: number[] = [];
  await loop(performance.now() + 500, warmUp);
  const times: number[] = [];
  const start = performance.now();
  await loop(start + seconds * 1000, times);
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    people,
    operations: warmUp.length + times.length,
    perSecond: times.length / elapsed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

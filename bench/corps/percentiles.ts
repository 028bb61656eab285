import { percentile } from '../chat/load/tally.ts';

/** How long calls took, in ms. */
export interface Timing {
  readonly calls: number;
  readonly p50: number;
  readonly p95: number;
}

/** Makes `calls` calls one after the other, after a tenth as many that do not count. */
export async function timeCalls(calls: number, call: (index: number) => Promise<unknown>): Promise<Timing> {
  for (let i = 0; i < Math.ceil(calls / 10); i += 1) await call(i);
  const times: number[] = [];
  for (let i = 0; i < calls; i += 1) {
    const start = performance.now();
    await call(i);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { calls, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** `12.3 ms / 45.6 ms`. */
export function describeTiming({ p50, p95 }: Timing): string {
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}

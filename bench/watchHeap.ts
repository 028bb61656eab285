import { setInterval as ticks } from 'node:timers/promises';

/** Looks at the heap ten times a second; `stop` answers its largest size in bytes. */
export function watchHeap(): { stop(): Promise<number> } {
  const done = new AbortController();
  let peak = 0;
  const look = async () => {
    for await (const _ of ticks(100, undefined, { signal: done.signal })) {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
  };
  const looking = look().catch(() => undefined);
  return {
    async stop() {
      done.abort();
      await looking;
      return peak;
    },
  };
}

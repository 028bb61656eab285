import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../platform/logger.ts';

/** Runs `task` now and then every `ms` until `signal` aborts; a failure waits for the next round. */
export async function every(
  ms: number,
  task: () => Promise<object>,
  { name, log, signal }: { name: string; log: Logger; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await task().then(
      (result) => log.info({ task: name, ...result }, 'regular task done'),
      (error: unknown) => log.error({ err: error, task: name }, 'regular task failed'),
    );
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}

import type { Logger } from './logger.ts';

const graceMs = 10_000;

/**
 * Stops a process in order on SIGTERM or SIGINT: each step is awaited, the first one stops taking in work.
 * After ten seconds, or at a second signal, it ends anyway: everything half-done is safe to take up again.
 */
export function onShutdown(log: Logger, steps: readonly (() => Promise<void> | void)[]): void {
  let stopping = false;
  async function stop(signal: string): Promise<void> {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), graceMs).unref();
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, 'a shutdown step failed');
      }
    }
    log.info({}, 'stopped');
    process.exit(0);
  }
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}

import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from '../bootstrap/lock.mjs';
import type { ProcessRow } from './table.ts';

/**
 * Ends exactly these processes: asks first, kills after a while.
 * Each is checked by its birth, so that a number that was given away again meets no stranger.
 * @param grace milliseconds between asking and killing
 */
export async function terminate(
  rows: readonly Pick<ProcessRow, 'pid' | 'born'>[],
  grace = 5_000,
): Promise<void> {
  const living = () => rows.filter(({ pid, born }) => birthOf(pid) === born);
  signalAll(living(), 'SIGTERM');
  const until = Date.now() + grace;
  while (living().length > 0 && Date.now() < until) await sleep(50);
  signalAll(living(), 'SIGKILL');
}

function signalAll(rows: readonly { pid: number }[], signal: NodeJS.Signals): void {
  for (const { pid } of rows) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in between.
    }
  }
}

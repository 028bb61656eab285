import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs `work` while holding an exclusive lock on `path`, waiting for whoever has it.
 * The kernel keeps the lock for a child that holds it, so it is free again even after kill -9.
 */
export async function withFileLock<T>(path: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const holder = spawn('flock', ['--exclusive', path, 'sh', '-c', 'echo locked; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const waiting = setTimeout(onWait, 500);
  try {
    await Promise.race([
      once(holder.stdout, 'data'),
      once(holder, 'error').then(([error]) => Promise.reject(error as Error)),
    ]);
    clearTimeout(waiting);
    return await work();
  } finally {
    clearTimeout(waiting);
    holder.stdin.end();
  }
}

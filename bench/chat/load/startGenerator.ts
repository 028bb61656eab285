import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, JobAnswer, LoadResult } from './protocol.ts';

/** The load generator's process. */
export interface Generator {
  readonly pid: number;
  /** @throws when the job could not be done, or a single answer was wrong */
  run(job: Job): Promise<LoadResult>;
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Starts the generator; it ends with this process, whatever happens to it, and when `signal` is aborted. */
export function startGenerator(signal: AbortSignal): Generator {
  // Detached: Ctrl-C reaches only the parent, which then lets go of it.
  const child = fork(entry, { execArgv: ['--import', import.meta.resolve('tsx')], detached: true });
  const waiting = new Map<number, { resolve(answer: JobAnswer): void; reject(error: Error): void }>();
  let lastId = 0;
  child.on('message', (answer: JobAnswer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  child.on('exit', (code, killer) => {
    for (const { reject } of waiting.values())
      reject(new Error(`the load generator ended (${killer ?? code})`));
  });
  signal.addEventListener('abort', () => child.connected && child.disconnect());
  return {
    pid: child.pid ?? 0,
    async run(job) {
      signal.throwIfAborted();
      lastId += 1;
      const id = lastId;
      const answer = await new Promise<JobAnswer>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, job });
      });
      if ('error' in answer) throw new Error(`${job.subject}: ${answer.error}`);
      const { failures, turns, reasons } = answer.result;
      if (failures > 0) {
        throw new Error(`${job.subject}: ${failures} of ${turns} answers were wrong: ${reasons.join('; ')}`);
      }
      return answer.result;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

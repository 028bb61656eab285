import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How to start a child that must not outlive this process. */
export interface TiedOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Receives each line of the child's output. */
  readonly log: (line: string) => void;
}

/** A running child. `exited` settles once, when it has gone. */
export interface TiedProcess {
  readonly pid: number;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Asks with `signal`, insists with SIGKILL after `patienceMs`, resolves when it has gone. */
  stop(signal: NodeJS.Signals, patienceMs: number): Promise<void>;
}

/** Hands each line of the child's output to `log`. */
export function forwardLines(child: ChildProcess, log: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', log);
  }
}

/** Wraps a started child. @throws Error when it could not be started at all. */
export function tie(child: ChildProcess): Promise<TiedProcess> {
  const exited: TiedProcess['exited'] = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const stop = async (signal: NodeJS.Signals, patienceMs: number): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await exited;
    clearTimeout(insist);
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve({ pid: child.pid ?? 0, exited, stop }));
  });
}

/**
 * Starts a child in a process group of its own, so that Ctrl-C in the terminal reaches only us and we stop it
 * in order. The command itself must arrange its parent-death signal (`setpriv --pdeathsig`).
 */
export function startTied({ command, args, cwd, log }: TiedOptions): Promise<TiedProcess> {
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  forwardLines(child, log);
  return tie(child);
}

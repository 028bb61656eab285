import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { root } from '../bootstrap/bootstrap.mjs';
import type { LogFile } from './logFile.ts';

const guard = fileURLToPath(new URL('../dieWithParent.mjs', import.meta.url));

/** One of our own TypeScript programs. */
export interface Program {
  name: string;
  /** Entry file, relative to the checkout. */
  entry: string;
  args?: string[];
  /** Settings on top of PATH, HOME and the like. */
  env: Record<string, string>;
  log: LogFile;
}

/** Settings of the person's shell that no program of ours may take for its own. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ', 'XDG_CACHE_HOME', 'NODE_EXTRA_CA_CERTS'];

/**
 * Spawns a program that dies with this process.
 * It gets its own process group: Ctrl-C in a terminal would otherwise reach everything at once and the
 * order of stopping would be lost.
 * @param onLine receives the lines of standard output, which then do not go to the log
 */
export function spawnProgram(
  { entry, args = [], env, log }: Program,
  onLine?: (line: string) => void,
): ChildProcess {
  const base = Object.fromEntries(
    [...inherited, testRunVariable].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', guard, entry, ...args], {
    cwd: root,
    env: { ...base, ...env },
    detached: true,
    stdio: ['pipe', onLine ? 'pipe' : log.fd, log.fd],
  });
  child.stdin?.on('error', () => undefined);
  if (child.stdout && onLine) createInterface({ input: child.stdout }).on('line', onLine);
  return child;
}

/** Marks every process of one test run, so that those left behind can be found. */
export const testRunVariable = 'FUNDWATCH_TEST_RUN';

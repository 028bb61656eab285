import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Ending } from './points.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** A process that runs until its point, or until we end it. */
export interface Child {
  /** Points that it passed, in order. */
  readonly passed: readonly string[];
  /** What it said on standard error. */
  readonly said: readonly string[];
  begin(ending: Ending): void;
  /** True when it was killed by itself, or waits at its point. */
  isAtEnd(): boolean;
  /** Lets a waiting one go on. */
  goOn(): void;
  kill(): Promise<void>;
}

/** Makes processes of one script. The next one is always being started, because starting takes longer than running. */
export interface Children {
  next(): Promise<Child>;
  stop(): Promise<void>;
}

/** @param entry path from the checkout; @param argument what each gets, as JSON */
export async function createChildren(entry: string, argument: object): Promise<Children> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-child-'));
  // One file instead of some hundreds: starts in a third of the time.
  await build({
    ...{ configFile: false, logLevel: 'error', root },
    build: {
      ...{ ssr: join(root, entry), outDir: folder, emptyOutDir: true, target: 'node20' },
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const all = new Set<ChildProcess>();
  const start = () => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), JSON.stringify(argument)], {
      stdio: 'pipe',
    });
    all.add(child.once('exit', () => all.delete(child)));
    return ready(child);
  };
  let coming = start();
  return {
    next() {
      const here = coming;
      coming = start();
      return here;
    },
    async stop() {
      await coming.catch(() => undefined);
      for (const child of all) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ReturnType<typeof spawn>): Promise<Child> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('no pipes');
  const passed: string[] = [];
  const said: string[] = [];
  let at: string | null = null;
  createInterface({ input: stderr }).on('line', (line) => said.push(line));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const self: Child = {
    ...{ passed, said },
    begin(ending) {
      at = ending.at;
      stdin.write(`${JSON.stringify(ending)}\n`);
    },
    isAtEnd: () => child.signalCode !== null || (at !== null && passed.at(-1) === at),
    goOn: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (line === 'ready') resolve(self);
      else passed.push(line);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.join('\n')}`)));
  });
}

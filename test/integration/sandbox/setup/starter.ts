import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from '../../../../sandbox/setup/bootstrap/lock.mjs';
import { type Ports, portNames, portSettings } from '../../../../sandbox/setup/ports.ts';
import type { RunFile } from '../../../../sandbox/setup/runFile.ts';

/** `npm start` as a child, without npm. */
export interface Starter {
  child: ChildProcess;
  output(): string;
  /** Exit code, once it has ended. */
  ended: Promise<number | null>;
}

/** Runs the starter on a folder and ports of its own. */
export function runStarter(varDir: string, ports: Ports): Starter {
  const settings = portNames.map((name) => [portSettings[name].variable, String(ports[name])]);
  const child = spawn(process.execPath, ['sandbox/setup/start.mjs'], {
    env: { ...process.env, ...Object.fromEntries(settings), FUNDWATCH_VAR: varDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { child, output: () => text, ended: once(child, 'close').then(([code]) => code as number | null) };
}

/** Waits for `run.json`, which is there when everything is ready. */
export async function running(starter: Starter, varDir: string): Promise<RunFile> {
  const file = join(varDir, 'run.json');
  for (let i = 0; i < 1_800 && starter.child.exitCode === null; i += 1) {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
    await sleep(100);
  }
  throw new Error(`the product did not start:\n${starter.output()}`);
}

/** Those of a run's processes that still live after `patience` milliseconds, as `name pid`. */
export async function survivors(run: RunFile, patience: number): Promise<string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const living = Object.entries(run.pids).flatMap(([name, pids]) =>
      pids.filter((pid) => birthOf(pid) !== undefined).map((pid) => `${name} ${pid}`),
    );
    if (living.length === 0 || Date.now() > until) return living;
    await sleep(100);
  }
}

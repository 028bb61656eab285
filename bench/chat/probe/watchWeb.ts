import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Commands sent to the store, by name: how many, and milliseconds of waiting for them. */
export type Commands = Readonly<Record<string, { readonly count: number; readonly ms: number }>>;

/** Settings that put the probe into the web process. */
export function probeEnv(folder: string): Record<string, string> {
  const probe = new URL('./probe.mjs', import.meta.url).href;
  return { NODE_OPTIONS: `--import ${probe}`, FUNDWATCH_PROBE_DIR: folder };
}

const patience = 20_000;

async function appeared(path: string): Promise<string> {
  const until = Date.now() + patience;
  while (!existsSync(path)) {
    if (Date.now() > until) throw new Error(`the probe wrote no ${path}`);
    await sleep(50);
  }
  return readFileSync(path, 'utf8');
}

/** Has the web process watched while `work` runs. */
export async function watchWeb(
  pid: number,
  folder: string,
  work: () => Promise<void>,
): Promise<{ profile: Profiler.Profile; commands: Commands }> {
  const paths = ['cpu.cpuprofile', 'commands.json'].map((name) => join(folder, name));
  for (const path of paths) rmSync(path, { force: true });
  process.kill(pid, 'SIGUSR2');
  await sleep(300);
  await work();
  process.kill(pid, 'SIGUSR2');
  const [profile = '{}', commands = '{}'] = await Promise.all(paths.map(appeared));
  return { profile: JSON.parse(profile) as Profiler.Profile, commands: JSON.parse(commands) as Commands };
}

import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { portIsFree } from '../ports.ts';
import { portHolder } from './portHolder.ts';

/** All that the preflight asks of the machine; tests inject their own. */
export interface Facts {
  isRoot: boolean;
  hasApt: boolean;
  /** Full path of a program on PATH. */
  findProgram(name: string): string | undefined;
  /** File system that a path is or will be on, and its free bytes. */
  disk(path: string): { device: string; free: number };
  /** undefined when free; otherwise who holds it, or `another program`. */
  portTakenBy(port: number): Promise<string | undefined>;
}

/** The facts of this machine. */
export function machineFacts(env: NodeJS.ProcessEnv = process.env): Facts {
  return {
    isRoot: process.getuid?.() === 0,
    hasApt: findProgram('apt-get', env) !== undefined,
    findProgram: (name) => findProgram(name, env),
    disk,
    portTakenBy: async (port) =>
      (await portIsFree(port)) ? undefined : (portHolder(port) ?? 'another program'),
  };
}

function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined {
  // Debian keeps some daemons in sbin, which is not on every user's PATH.
  const folders = [...(env.PATH ?? '').split(':'), '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function disk(path: string): { device: string; free: number } {
  let folder = path;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  return { device: String(statSync(folder).dev), free: bavail * bsize };
}

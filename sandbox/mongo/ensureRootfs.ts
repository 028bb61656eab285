import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onPath, readable } from '../processes/packages.ts';
import { debootstrap } from './rootfs/debootstrap.ts';
import { discard } from './rootfs/discard.ts';
import { withFileLock } from './rootfs/fileLock.ts';
import { defaultCacheDir, rootfsPath } from './rootfs/location.ts';
import { type Progress, progressMeter } from './rootfs/progress.ts';
import { buildTemplate } from './rootfs/template.ts';

export interface EnsureRootfsOptions {
  /** Defaults to `$XDG_CACHE_HOME/fundwatch` or `~/.cache/fundwatch`. */
  readonly cacheDir?: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** Debian packages that the document store needs on this machine and that are missing. Empty with `mongod`. */
export function neededPackages(): string[] {
  if (onPath('mongod')) return [];
  const needed: string[] = [];
  if (!onPath('mmdebstrap')) needed.push('mmdebstrap');
  if (!readable('/usr/share/keyrings/debian-archive-keyring.gpg')) needed.push('debian-archive-keyring');
  return needed;
}

/** Whether the root file system is there: a start then takes seconds instead of a minute. */
export function rootfsReady(cacheDir = defaultCacheDir()): boolean {
  return existsSync(rootfsPath(cacheDir));
}

/**
 * Builds the root file system that holds DocumentDB, once per user and version (about a minute, 600 MB).
 * It is built under another name and renamed at the end, so that an interrupted build never counts; a lock
 * lets only one process build. Needs root and the packages of `neededPackages()`.
 * @returns its path.
 */
export async function ensureRootfs(options: EnsureRootfsOptions = {}): Promise<string> {
  const { cacheDir = defaultCacheDir(), onProgress = () => undefined } = options;
  const path = rootfsPath(cacheDir);
  if (existsSync(path)) return path;
  await mkdir(cacheDir, { recursive: true });
  const onWait = (): void => onProgress({ fraction: 0, text: 'waiting for another process that builds it' });
  await withFileLock(join(cacheDir, `${basename(path)}.lock`), onWait, async () => {
    if (!existsSync(path)) await build(path, onProgress);
  });
  return path;
}

async function build(path: string, onProgress: (progress: Progress) => void): Promise<void> {
  const unfinished = `${path}.unfinished`;
  onProgress({ fraction: 0.01, text: 'reading package lists' });
  await debootstrap(unfinished, progressMeter(onProgress));
  await discard(join(unfinished, 'var/lib/postgresql/18'));
  onProgress({ fraction: 0.93, text: 'creating the database template' });
  await buildTemplate(unfinished);
  await rename(unfinished, path);
  onProgress({ fraction: 1, text: 'ready' });
}

import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Raise this when what is inside the root file system changes (packages, template): older ones are
 * then left alone and a new one is built beside them.
 */
const VERSION = 1;

/** Debian's release that carries DocumentDB, and the package. */
export const SUITE = 'forky';
export const PACKAGE = 'postgresql-18-documentdb';
export const PG_BIN = '/usr/lib/postgresql/18/bin';

/** Inside the root file system: an initialised, empty database cluster to copy. */
export const TEMPLATE = '/srv/template';
/** Inside the root file system: where a store's data folder is mounted. */
export const DATA_MOUNT = '/srv/data';

/** The per-user cache folder: `$XDG_CACHE_HOME/fundwatch` or `~/.cache/fundwatch`. */
export function defaultCacheDir(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fundwatch');
}

/** Where this version's root file system lives. */
export function rootfsPath(cacheDir: string): string {
  return join(cacheDir, `docdb-v${VERSION}`);
}

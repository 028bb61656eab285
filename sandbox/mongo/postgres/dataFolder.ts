import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Owner } from '../rootfs/chroot.ts';
import { discard } from '../rootfs/discard.ts';
import { TEMPLATE } from '../rootfs/location.ts';

/** The parts of a store's data folder. */
export interface DataFolder {
  /** Mounted into the root file system; the gateway's working folder. */
  readonly home: string;
  /** Held (flock) by PostgreSQL and all its processes as long as one of them lives. */
  readonly lock: string;
}

/**
 * Prepares `<dataDir>/postgres`: copies the template on first use. The copy gets its name last, so that an
 * interrupted one is done again.
 */
export async function prepareDataFolder(dataDir: string, rootfs: string, owner: Owner): Promise<DataFolder> {
  const home = join(dataDir, 'postgres');
  const sockets = join(home, 'sock');
  const cluster = join(home, 'pg');
  await mkdir(sockets, { recursive: true });
  for (const folder of [home, sockets]) await chown(folder, owner.uid, owner.gid);
  if (!existsSync(cluster)) {
    const copy = `${cluster}.unfinished`;
    await discard(copy);
    await promisify(execFile)('cp', ['-a', '--reflink=auto', join(rootfs, TEMPLATE), copy]);
    await promisify(execFile)('sync', ['-f', copy]);
    await rename(copy, cluster);
  }
  return { home, lock: join(dataDir, 'postgres.lock') };
}

/**
 * Waits until the server with this process id owns the folder. The gateway alone cannot tell: on a folder that
 * another store uses, it would find that one's socket.
 */
export async function ownServerUp(folder: DataFolder, pid: () => number): Promise<void> {
  for (;;) {
    const owner = await readFile(join(folder.home, 'pg/postmaster.pid'), 'utf8').catch(() => '');
    if (Number(owner.split('\n')[0]) === pid()) return;
    await new Promise((resolve) => setTimeout(resolve, 20).unref());
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_MOUNT } from './location.ts';

/** User and group ids of `postgres` inside the root file system. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** @throws Error when the root file system has no postgres user (it is damaged). */
export function postgresOwner(rootfs: string): Owner {
  const line = readFileSync(join(rootfs, 'etc/passwd'), 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error(`${rootfs} has no postgres user; delete it`);
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Mounts vanish with the namespace: nothing is left behind, even after kill -9. The pid file can only be stale
 * here, since a live server would hold the folder's lock.
 */
const ENTER = `
set -e
mount --make-rprivate /
mount --rbind /dev "$1/dev"
mount -t proc proc "$1/proc"
if [ -n "$2" ]; then
  mount --bind "$2" "$1${DATA_MOUNT}"
  rm -f "$2/pg/postmaster.pid"
fi
root=$1
shift 2
exec chroot "$root" "$@"
`;

/**
 * The command line that runs `command` as postgres inside the root file system, in a mount namespace of its
 * own, with `dataDir` (when given) at `/srv/data`. Every step execs the next one, so that the process started
 * is the process that runs, and it gets SIGINT (PostgreSQL: fast shutdown) when its parent dies.
 */
export function inChroot(
  rootfs: string,
  dataDir: string,
  owner: Owner,
  command: readonly string[],
): string[] {
  const drop = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--pdeathsig=INT'];
  return [
    'unshare',
    '--mount',
    'sh',
    '-c',
    ENTER,
    'sh',
    rootfs,
    dataDir,
    'setpriv',
    ...drop,
    '--',
    ...command,
  ];
}

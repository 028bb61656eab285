import { startTied, type TiedProcess } from '../../processes/tiedProcess.ts';
import { inChroot, type Owner } from '../rootfs/chroot.ts';
import { DATA_MOUNT, PG_BIN } from '../rootfs/location.ts';
import type { DataFolder } from './dataFolder.ts';
import { settingArguments } from './settings.ts';

/** How long a start waits for the processes of a killed predecessor to go. */
const LOCK_WAIT_S = '5';
const LOCKED = 75;

/** Exit codes after which starting again is pointless. */
export const HOPELESS: Readonly<Record<number, string>> = {
  [LOCKED]: 'another document store is running on the same data folder',
};

/** Starts the server; it takes connections a moment later. Stop it with SIGINT (fast shutdown). */
export function startPostgres(
  rootfs: string,
  folder: DataFolder,
  owner: Owner,
  log: (line: string) => void,
): Promise<TiedProcess> {
  const command = [`${PG_BIN}/postgres`, '-D', `${DATA_MOUNT}/pg`, ...settingArguments()];
  const server = inChroot(rootfs, folder.home, owner, command);
  const args = [
    '--no-fork',
    '--wait',
    LOCK_WAIT_S,
    '--conflict-exit-code',
    `${LOCKED}`,
    folder.lock,
    ...server,
  ];
  return startTied({ command: 'flock', args, log });
}

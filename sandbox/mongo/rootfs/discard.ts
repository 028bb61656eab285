import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Deletes a folder of a root file system.
 * `--one-file-system`: should anything ever be mounted in there, it is not ours to delete.
 */
export async function discard(path: string): Promise<void> {
  await promisify(execFile)('rm', ['-rf', '--one-file-system', path]);
}

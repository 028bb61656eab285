import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.mjs';

/**
 * Waits for the right to change this machine, so that `npm start` and `npm test` begun together on a bare
 * checkout do not install into each other's half-finished folders.
 * @param {string} path lock file
 * @param {string} note what the holder does
 * @param {(line: string) => void} say
 * @returns {Promise<import('./lock.mjs').Lock>}
 */
export async function waitForSetupLock(path, note, say) {
  let told = false;
  for (;;) {
    const lock = takeLock(path, note);
    if ('release' in lock) return lock;
    if (!told) say(`Waiting for the set-up that runs already (${lock.note}, process ${lock.pid}).`);
    told = true;
    await sleep(500);
  }
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {{ pid: number, born: string, note: string }} Holder who has a lock, and one line for people
 * @typedef {{ release(): void, note(text: string): void }} Lock
 */

/**
 * When a process began, in clock ticks since boot: with the pid it names one process for good.
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead already: it only waits for its parent.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined} the living holder; undefined when the lock is free or left by a dead one
 */
export function holderOf(path) {
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return birthOf(holder.pid) === holder.born ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a lock file, also over from a process that died with it.
 * @param {string} path
 * @param {string} note one line for whoever finds it held
 * @returns {Lock | Holder} the lock, or who holds it
 */
export function takeLock(path, note) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = { pid: process.pid, born: birthOf(process.pid) ?? '', note };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(draft, path)) return ownLock(path, mine);
      const holder = holderOf(path);
      if (holder) return holder;
      clearStale(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} draft
 * @param {string} path
 */
function linked(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Moves a dead holder's file away; if another starter was quicker and it is alive, puts its file back.
 * @param {string} path
 */
function clearStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside)) linked(aside, path);
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {Holder} mine
 * @returns {Lock}
 */
function ownLock(path, mine) {
  const isMine = () => holderOf(path)?.pid === mine.pid;
  return {
    release() {
      if (isMine()) rmSync(path, { force: true });
    },
    note(text) {
      if (!isMine()) return;
      // By rename: a reader must never meet half a file and take the lock for a dead one.
      writeFileSync(`${path}.${mine.pid}`, JSON.stringify({ ...mine, note: text }), { mode: 0o600 });
      renameSync(`${path}.${mine.pid}`, path);
    },
  };
}

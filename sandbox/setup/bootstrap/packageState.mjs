import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

const stampName = '.fundwatch-stamp';

/** @param {string} root checkout */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex');
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Folders that package-lock.json asks for on every platform.
 * @param {string} root checkout
 * @returns {[folder: string, locked: LockedPackage][]}
 */
export function lockedPackages(root) {
  const entries = Object.entries(readLock(join(root, 'package-lock.json'))?.packages ?? {});
  return entries.filter(([folder, locked]) => folder !== '' && !locked.optional && !locked.link);
}

/**
 * Whether node_modules is whole and of this package-lock.json.
 * npm writes `.package-lock.json` last, so an interrupted installation has none. One that somebody made by
 * hand is adopted when it holds the very versions that are locked.
 * @param {string} root checkout
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const modules = join(root, 'node_modules');
  const installed = readLock(join(modules, '.package-lock.json'))?.packages;
  if (!installed) return false;
  const locked = lockedPackages(root);
  if (!locked.every(([folder]) => existsSync(join(root, folder, 'package.json')))) return false;
  const stamp = join(modules, stampName);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true;
  if (!locked.every(([folder, { version }]) => installed[folder]?.version === version)) return false;
  stampPackages(root);
  return true;
}

/**
 * Remembers that node_modules belongs to this package-lock.json and this Node.js.
 * @param {string} root checkout
 */
export function stampPackages(root) {
  writeFileSync(join(root, 'node_modules', stampName), fingerprint(root));
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * Optional packages that package-lock.json asks for and does not hold.
 *
 * npm leaves a package out of the lock when the registry at hand does not serve it, which happens to builds
 * for other platforms on a mirror; `npm ci` then refuses the lock everywhere.
 * @param {Record<string, Entry>} packages as in package-lock.json
 * @returns {Record<string, Entry>} entries by folder, without integrity, since nobody could read it
 */
export function missingEntries(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [folder, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isHeld(packages, folder, name)) continue;
      const dev = entry.dev ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...platformOf(name), ...dev, optional: true };
    }
  }
  return missing;
}

/**
 * Looks where Node.js would: in the package's own folder, then in those around it.
 * @param {Record<string, Entry>} packages
 * @param {string} from folder
 * @param {string} name
 */
function isHeld(packages, from, name) {
  let folder = from;
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

/**
 * Builds for one platform carry it in their name, for example `cli-linux-x64-musl`.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/);
  const os = words.find((word) => ['android', 'darwin', 'freebsd', 'linux', 'win32'].includes(word));
  const cpu = words.find((word) => ['arm', 'arm64', 'ia32', 'x64'].includes(word));
  const libc = words.find((word) => ['glibc', 'musl'].includes(word));
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  if (Object.keys(missing).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} entries added`);
}

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './installPackages.mjs';
import { nodeProblem, platformProblem } from './nodeVersion.mjs';
import { packagesAreInstalled } from './packageState.mjs';
import { SetupProblem, tell } from './problem.mjs';
import { waitForSetupLock } from './setupLock.mjs';

/** The checkout that this file belongs to. */
export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** Held while this checkout and this machine are being set up. */
export const setupLockFile = join(root, 'var', 'setup.lock');

/**
 * Does the set-up that must work without any npm package, then runs the TypeScript program.
 * @param {() => Promise<{ main(): Promise<number> }>} load
 * @returns {Promise<void>}
 */
export async function bootstrap(load) {
  try {
    const problem = nodeProblem(process.versions.node) ?? platformProblem(process.platform);
    if (problem) throw new SetupProblem(problem);
    await ensurePackages();
    const { register } = await import('tsx/esm/api');
    register();
    process.exit(await (await load()).main());
  } catch (thrown) {
    process.stderr.write(`${tell(thrown)}\n`);
    process.exit(1);
  }
}

async function ensurePackages() {
  if (packagesAreInstalled(root)) return;
  const lock = await waitForSetupLock(setupLockFile, 'npm packages', (line) => console.log(line));
  try {
    if (packagesAreInstalled(root)) return;
    const since = Date.now();
    const tty = process.stdout.isTTY;
    console.log('Installing the npm packages (about a minute on a new machine)');
    await installPackages(root, (fraction) => {
      if (tty)
        process.stdout.write(
          `\r  ${Math.floor(fraction * 100)} %  ${Math.round((Date.now() - since) / 1000)} s `,
        );
    });
    console.log(`${tty ? '\r' : ''}npm packages installed in ${Math.round((Date.now() - since) / 1000)} s`);
  } finally {
    lock.release();
  }
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages, stampPackages } from './packageState.mjs';
import { SetupProblem } from './problem.mjs';

const bytesNeeded = 1_000_000_000;

/**
 * Installs exactly what package-lock.json names.
 * @param {string} root checkout
 * @param {(fraction: number) => void} report share done, 0 to 1
 */
export async function installPackages(root, report) {
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize < bytesNeeded) {
    throw new SetupProblem(`the npm packages need 1 GB of disk at ${root}: free some, then run this again.`);
  }
  const folders = lockedPackages(root).map(([folder]) => join(root, folder, 'package.json'));
  const timer = setInterval(
    () => report(folders.filter((file) => existsSync(file)).length / folders.length),
    500,
  );
  try {
    await npmCi(root);
  } finally {
    clearInterval(timer);
  }
  stampPackages(root);
}

/**
 * @param {string} root checkout
 * @returns {Promise<void>}
 */
function npmCi(root) {
  // Under `npm start` npm names its own script, which need not be on PATH.
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const flags = ['ci', '--include=dev', '--no-progress', '--loglevel=error'];
  const npm = spawn(command, [...first, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    npm.on('error', () =>
      reject(new SetupProblem('npm was not found: install it, or run `docker compose up`.')),
    );
    npm.on('close', (code) => (code === 0 ? resolve() : reject(npmProblem(root, output))));
  });
}

/**
 * @param {string} root checkout
 * @param {string} output all that npm said
 */
function npmProblem(root, output) {
  const folder = join(root, 'var', 'log');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'npm.log'), output);
  const first =
    output.split('\n').find((line) => /npm error/.test(line)) ?? output.trim().split('\n').at(-1) ?? '';
  return new SetupProblem(
    `\`npm ci\` failed (${first.replace(/^npm error\s*/, '')}): see var/log/npm.log, then run this again.`,
  );
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../bootstrap/problem.mjs';
import type { SetupContext } from './context.ts';
import { sourceHash } from './sourceHash.ts';
import type { Step } from './step.ts';

/** Everything that the build reads. */
const sources = ['console', 'server/forms', 'package-lock.json'];

/** Where the built console is; the web process serves this folder. */
export function consoleDir(root: string): string {
  return join(root, 'console', 'dist');
}

const stampOf = (folder: string) => join(folder, '.sources');

/** Builds the staff console when its sources are newer than the last build. */
export const consoleBuild: Step<SetupContext> = {
  title: 'Staff console',
  weight: 15,
  needed({ root }) {
    if (!existsSync(join(root, 'console', 'index.html'))) return false;
    const stamp = stampOf(consoleDir(root));
    return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash(root, sources);
  },
  async run({ root }) {
    const target = consoleDir(root);
    const hash = sourceHash(root, sources);
    // Built beside and then renamed, so that a running server never serves half a console.
    const draft = `${target}.${process.pid}`;
    try {
      await build(root, draft);
      writeFileSync(stampOf(draft), hash);
      rmSync(target, { recursive: true, force: true });
      renameSync(draft, target);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  },
};

function build(root: string, target: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'console', '--outDir', target, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      mkdirSync(join(root, 'var', 'log'), { recursive: true });
      writeFileSync(join(root, 'var', 'log', 'console-build.log'), output);
      reject(new SetupProblem('the staff console could not be built: see var/log/console-build.log.'));
    });
  });
}

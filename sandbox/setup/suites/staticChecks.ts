import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkTitles } from '../../miniprogram/checks/titles.ts';
import { root } from '../bootstrap/bootstrap.mjs';
import type { Part } from './part.ts';
import { runTool } from './runTool.ts';

const bin = (...path: string[]) => join(root, 'node_modules', ...path);

/** Writes the console's types of the API, which are made from the routes and not kept in git; a failure is a failed part. */
export const apiTypes: Part = {
  title: 'types of the API',
  async run() {
    const { code, output } = await runTool('--import', ['tsx', join(root, 'console', 'generate.ts')]);
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: code === 0 ? [] : [output.trim()] };
  },
};

/** Checks that look at the sources without running them; each counts as one test. Run `apiTypes` before. */
export function staticChecks(): Part[] {
  const tsc = bin('typescript', 'bin', 'tsc');
  const incremental = (name: string) => [
    '--incremental',
    '--tsBuildInfoFile',
    bin('.cache', `${name}.tsbuildinfo`),
  ];
  const checks = [
    check('format and lint', bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings', '.']),
    check('types', tsc, ['--noEmit', ...incremental('server')]),
  ];
  if (existsSync(join(root, 'console', 'tsconfig.json'))) {
    checks.push(
      check('types of the console', bin('vue-tsc', 'bin', 'vue-tsc.js'), [
        '--noEmit',
        '-p',
        'console/tsconfig.json',
      ]),
    );
  }
  if (existsSync(join(root, 'miniprogram', 'tsconfig.json'))) {
    checks.push(check('types of the mini program', tsc, ['--noEmit', '-p', 'miniprogram/tsconfig.json']));
    checks.push(check('types of its web runtime', tsc, ['--noEmit', '-p', 'sandbox/miniprogram/runtime']));
    const script = join(root, 'sandbox', 'miniprogram', 'checks', 'main.ts');
    for (const [name, title] of Object.entries(checkTitles)) {
      checks.push(check(title, '--import', ['tsx', script, name]));
    }
  }
  return checks;
}

function check(title: string, script: string, args: string[]): Part {
  return {
    title,
    async run() {
      const { code, output } = await runTool(script, args);
      const ok = code === 0;
      const failures = ok ? [] : [`${title}\n${output.trim()}`];
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures };
    },
  };
}

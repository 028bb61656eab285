import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/bootstrap.mjs';
import type { Part } from './part.ts';
import { runTool } from './runTool.ts';
import { countVitest } from './vitestReport.ts';

/** One vitest suite, or a part of one. */
export interface Suite {
  title: string;
  project: string;
  /** Only files whose path holds one of these. */
  filters?: string[];
  /** Files run side by side; vitest itself would leave one core idle, which on two cores is half of them. */
  workers?: number;
  /** Passes output on while it runs. */
  show: boolean;
}

/**
 * Runs a suite with vitest.
 * @param folder temporary folder of this run
 */
export function vitestPart(
  { title, project, filters = [], workers, show }: Suite,
  folder: string,
  env: Record<string, string>,
): Part {
  return {
    title,
    async run() {
      const report = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
      const { code, output } = await runTool(
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        [
          'run',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...(workers ? [`--maxWorkers=${workers}`] : []),
          ...filters,
        ],
        { env, show },
      );
      const json = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
      const result = countVitest(title, json, code);
      if (result.failed > 0 && !show) console.log(output);
      return result;
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodeOf, summaryLine, sumOf } from './suites/part.ts';
import { runParts } from './suites/runParts.ts';
import { apiTypes, staticChecks } from './suites/staticChecks.ts';
import { vitestPart } from './suites/vitestPart.ts';

/**
 * `npm run check`: format, lint, types, cycles, import rules and unit tests, side by side.
 * It needs no service, so it sets nothing up but the npm packages.
 * @returns exit code
 */
export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fw-check-'));
  try {
    const tests = vitestPart(
      { title: 'unit and architecture', project: 'unit', workers: 2, show: false },
      folder,
      {},
    );
    const made = await runParts([apiTypes]);
    const result = sumOf([...made, ...(await runParts([tests, ...staticChecks()], 2))]);
    console.log(`\n${summaryLine(result)}`);
    return exitCodeOf(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

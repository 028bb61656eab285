import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './bootstrap/bootstrap.mjs';
import { tell } from './bootstrap/problem.mjs';
import { terminate } from './processes/terminate.ts';
import { testRunVariable } from './services/nodeProcess.ts';
import { setUp } from './setUp.ts';
import { stopSignal } from './stopSignal.ts';
import { keepLogs } from './suites/keepLogs.ts';
import { leftoverCheck, processesOf, type Run } from './suites/leftovers.ts';
import { exitCodeOf, type PartResult, summaryLine, sumOf } from './suites/part.ts';
import { printFailures, runParts } from './suites/runParts.ts';
import { apiTypes, staticChecks } from './suites/staticChecks.ts';
import { type Suite, vitestPart } from './suites/vitestPart.ts';

const suites: Suite[] = [
  { title: 'architecture', project: 'unit', filters: ['test/architecture/'], workers: 2, show: true },
  { title: 'unit', project: 'unit', filters: ['test/unit/'], workers: 3, show: true },
  { title: 'integration', project: 'integration', workers: 2, show: true },
  { title: 'end to end', project: 'e2e', show: true },
];

/**
 * `npm test`: sets the machine up as far as needed and runs everything.
 * @returns exit code
 */
export async function main(): Promise<number> {
  // Short, because a path of a socket inside it may have 107 characters at most.
  const folder = mkdtempSync(join(tmpdir(), 'fw-test-'));
  const run: Run = { id: basename(folder), folder };
  const { stopped } = stopSignal();
  const interrupted = stopped.then(() => 'interrupted' as const);
  try {
    const outcome = await Promise.race([everything(run), interrupted]);
    if (outcome !== 'interrupted') return conclude(outcome, folder);
    await terminate(processesOf(run));
    console.log('\nInterrupted');
    return 130;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function everything(run: Run): Promise<PartResult> {
  try {
    await setUp({ forTests: true, varDir: run.folder, ports: {} });
  } catch (problem) {
    return { passed: 0, failed: 1, skipped: 0, failures: [tell(problem)] };
  }
  const env = { TMPDIR: run.folder, [testRunVariable]: run.id };
  const parts = [...suites.map((suite) => vitestPart(suite, run.folder, env)), leftoverCheck(run)];
  const made = await runParts([apiTypes]);
  return sumOf([...made, ...(await runParts(staticChecks(), 2)), ...(await runParts(parts))]);
}

function conclude(result: PartResult, folder: string): number {
  if (result.failed > 0) {
    console.log('\n── failures');
    printFailures(result.failures);
    const logs = keepLogs(folder, join(root, 'test', 'artefacts', 'logs'));
    if (logs > 0) console.log(`Logs of this run: test/artefacts/logs (${logs} files)`);
  }
  console.log(`\n${summaryLine(result)}`);
  return exitCodeOf(result);
}

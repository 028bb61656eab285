import { root, setupLockFile } from './bootstrap/bootstrap.mjs';
import { SetupProblem } from './bootstrap/problem.mjs';
import { waitForSetupLock } from './bootstrap/setupLock.mjs';
import { type Facts, machineFacts } from './facts/facts.ts';
import { preflight } from './facts/preflight.ts';
import type { Ports } from './ports.ts';
import { createProgress } from './report/progress.ts';
import { externalFrom, type SetupContext } from './steps/context.ts';
import { packagesToInstall } from './steps/debianPackages.ts';
import { setupStages } from './steps/registry.ts';
import { neededStages, runStages, type Stages, totalWeight } from './steps/step.ts';

/** What data and logs of a running product may grow to before anybody looks; bytes. */
const runningDisk = 500_000_000;

/**
 * Brings this machine to the point where the product can start.
 * @param ports those about to be listened on; empty when they are picked freely
 * @throws SetupProblem with everything that stands in the way, one line each
 */
export async function setUp(options: {
  forTests: boolean;
  varDir: string;
  ports: Partial<Ports>;
}): Promise<void> {
  const external = externalFrom(process.env);
  const context: SetupContext = { root, facts: machineFacts(), forTests: options.forTests, external };
  const lock = await waitForSetupLock(setupLockFile, 'set-up', (line) => console.log(line));
  try {
    const stages = await neededStages(setupStages, context);
    const problems = await preflight(context.facts, {
      packages: packagesToInstall(context),
      rootFor: rootReason(context),
      disk: diskOf(stages, context, options.varDir),
      ports: options.ports,
    });
    if (problems.length > 0) throw new SetupProblem(problems.join('\nfundwatch: '));
    if (stages.length === 0) return;
    const progress = createProgress(process.stdout, 'Setting up', totalWeight(stages));
    try {
      await runStages(stages, context, progress);
    } finally {
      progress.close();
    }
  } finally {
    lock.release();
  }
}

function rootReason({ external, facts }: SetupContext & { facts: Facts }): string | undefined {
  if (external.mongodbUri || facts.findProgram('mongod')) return undefined;
  return 'starting the local document store';
}

function diskOf(stages: Stages<SetupContext>, context: SetupContext, varDir: string): Record<string, number> {
  const sum: Record<string, number> = { [varDir]: runningDisk };
  for (const step of stages.flat()) {
    for (const [folder, bytes] of Object.entries(step.disk?.(context) ?? {})) {
      sum[folder] = (sum[folder] ?? 0) + bytes;
    }
  }
  return sum;
}

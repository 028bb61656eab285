import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../sandbox/setup/bootstrap/bootstrap.mjs';
import { layoutOf } from '../../sandbox/setup/layout.ts';
import { freePorts } from '../../sandbox/setup/ports.ts';
import { silent } from '../../sandbox/setup/report/progress.ts';
import { externalFrom } from '../../sandbox/setup/steps/context.ts';
import { migrate } from '../../sandbox/setup/steps/migrate.ts';
import { redis } from '../../sandbox/setup/steps/redis.ts';
import { secrets } from '../../sandbox/setup/steps/secrets.ts';
import { seed } from '../../sandbox/setup/steps/seed.ts';
import type { StartContext } from '../../sandbox/setup/steps/startContext.ts';
import { neededStages, runStages, type Stages } from '../../sandbox/setup/steps/step.ts';
import { store } from '../../sandbox/setup/steps/store.ts';
import { web } from '../../sandbox/setup/steps/web.ts';
import { stopAll } from '../../sandbox/setup/stopAll.ts';

/** A store, Redis and the product's web process in a folder of their own. */
export interface World {
  readonly context: StartContext;
  /** Stops everything, last started first, and removes the folder. */
  stop(): Promise<void>;
}

/** Removes a folder but for `keep`: a problem at start names its logs. */
async function clean(folder: string, keep: readonly string[]): Promise<void> {
  if (keep.length === 0) return rm(folder, { recursive: true, force: true });
  for (const name of await readdir(folder)) {
    if (!keep.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Process ids of the store; none when it is not ours. */
export function storePids({ context }: World): number[] {
  return context.services.find(({ name }) => name === 'store')?.pids() ?? [];
}

/** As `npm start` does it, without simulator and worker: a chat turn in the form needs neither. */
const stages: Stages<StartContext> = [[secrets], [store, redis], [migrate], [seed], [web]];

/**
 * Starts it on free ports; uses MONGODB_URI and REDIS_URL when they are set.
 * @param env settings of the web process on top of the derived ones
 * @throws SetupProblem saying what did not start
 */
export async function startWorld(signal: AbortSignal, env: Record<string, string> = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-bench-'));
  const ports = await freePorts();
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const external = externalFrom(process.env);
  const context: StartContext = {
    root,
    layout: layoutOf(folder),
    ports,
    external,
    env,
    urls: { server: local(ports.server), worker: local(ports.worker), sandbox: local(ports.sandbox) },
    mongodbUri: external.mongodbUri,
    redisUrl: external.redisUrl,
    services: [],
    supervised: new Map(),
    onChange: () => undefined,
    signal,
  };
  const stop = async (): Promise<void> => {
    await stopAll(context.services);
    await clean(folder, []);
  };
  try {
    await runStages(await neededStages(stages, context), context, silent, signal);
  } catch (problem) {
    await stopAll(context.services);
    await clean(folder, signal.aborted ? [] : ['log']);
    throw problem;
  }
  return { context, stop };
}

import { consoleBuild } from './consoleBuild.ts';
import type { SetupContext } from './context.ts';
import { debianPackages } from './debianPackages.ts';
import { migrate } from './migrate.ts';
import { redis } from './redis.ts';
import { secrets } from './secrets.ts';
import { seed } from './seed.ts';
import { simulator } from './simulator.ts';
import type { StartContext } from './startContext.ts';
import type { Stages } from './step.ts';
import { store } from './store.ts';
import { storeRootfs } from './storeRootfs.ts';
import { web } from './web.ts';
import { worker } from './worker.ts';

/** What a machine needs before anything can start; done once. */
export const setupStages: Stages<SetupContext> = [[debianPackages], [storeRootfs], [consoleBuild]];

/** What is started, in order; stopping goes backwards. */
export const startStages: Stages<StartContext> = [
  [secrets],
  [store, redis, simulator],
  [migrate],
  [seed, web, worker],
];

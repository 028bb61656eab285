import { ensureRootfs, rootfsReady } from '../../mongo/ensureRootfs.ts';
import { defaultCacheDir } from '../../mongo/rootfs/location.ts';
import type { SetupContext } from './context.ts';
import { orExplain } from './orExplain.ts';
import type { Step } from './step.ts';

/** Builds the document store's root file system; cached per user, so once per machine. */
export const storeRootfs: Step<SetupContext> = {
  title: 'Document store (PostgreSQL with DocumentDB)',
  weight: 90,
  // The folder and, while it is built, Debian's packages beside it.
  disk: () => ({ [defaultCacheDir()]: 1_500_000_000 }),
  needed: ({ external, facts }) => !external.mongodbUri && !facts.findProgram('mongod') && !rootfsReady(),
  async run(_context, report) {
    await orExplain('the document store could not be built', () =>
      ensureRootfs({ onProgress: ({ fraction, text }) => report(fraction, text) }),
    );
  },
};

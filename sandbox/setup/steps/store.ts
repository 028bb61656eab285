import { startStore } from '../../mongo/startStore.ts';
import { localService } from '../services/localService.ts';
import { openLog } from '../services/logFile.ts';
import { orExplain } from './orExplain.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The local document store, unless MONGODB_URI names another. */
export const store: Step<StartContext> = {
  title: 'Document store',
  weight: 3,
  needed: ({ external }) => !external.mongodbUri,
  async run(context) {
    const log = openLog(context.layout.log, 'store');
    const begin = async () => {
      const started = await startStore({
        dataDir: context.layout.store,
        port: context.ports.store,
        log: (line: string) => log.write(`${line}\n`),
      });
      context.mongodbUri = withDatabase(started.uri);
      return started;
    };
    context.services.push(
      await orExplain('the document store did not start', () =>
        localService('store', begin, () => context.onChange()),
      ),
    );
  },
};

/** The local store's address names no database, and mongoose would take `test`. */
function withDatabase(uri: string): string {
  const url = new URL(uri);
  url.pathname = '/fundwatch';
  return url.href;
}

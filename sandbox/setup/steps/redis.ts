import { startRedis } from '../../redis/startRedis.ts';
import { localService } from '../services/localService.ts';
import { openLog } from '../services/logFile.ts';
import { orExplain } from './orExplain.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The local Redis, unless REDIS_URL names another. */
export const redis: Step<StartContext> = {
  title: 'Redis',
  weight: 0.5,
  needed: ({ external }) => !external.redisUrl,
  async run(context) {
    const log = openLog(context.layout.log, 'redis');
    const begin = async () => {
      const started = await startRedis({
        dataDir: context.layout.redis,
        port: context.ports.redis,
        log: (line: string) => log.write(`${line}\n`),
      });
      context.redisUrl = started.url;
      return started;
    };
    context.services.push(
      await orExplain('Redis did not start', () => localService('redis', begin, () => context.onChange())),
    );
  },
};

import { Redis } from 'ioredis';
import { runRelay } from '../../server/outbox/relay.ts';
import { createQueues, startWorker } from '../../server/queues/connection.ts';
import { handleEvent } from '../../server/queues/jobs/handleEvent.ts';
import { setBackEvent } from '../../server/queues/jobs/setBackEvent.ts';
import { startSending } from '../../server/queues/startSending.ts';
import { createPace } from '../../server/wechat/pace/createPace.ts';
import type { TestProduct } from './product.ts';

/**
 * The worker process's parts inside the test, on the given Redis.
 * @param aheadMs how much later it is for this worker, so that what others have taken counts as left alone
 */
export function startTestWorker(
  product: TestProduct,
  redisUrl: string,
  { aheadMs = 0, stalledInterval = 5_000 } = {},
): { stop(): Promise<void> } {
  const { accounts } = product;
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  const services = { ...product.services, clock };
  const { log } = services;
  const queues = createQueues(redisUrl, log);
  const redis = new Redis(redisUrl);
  redis.on('error', () => undefined);
  const sending = { ...services, accounts, pace: createPace(redis, clock) };
  const options = { redisUrl, log, stalledInterval };
  const workers = [
    startWorker('events', (id) => handleEvent(services, id), {
      ...{ ...options, concurrency: 4 },
      setBack: (id) => setBackEvent(services, id),
    }),
    ...startSending(sending, options),
  ];
  const stop = new AbortController();
  const relay = runRelay(queues.offer, { clock, log, signal: stop.signal });
  return {
    async stop() {
      stop.abort();
      await relay;
      await Promise.all(workers.map((worker) => worker.close()));
      await queues.close();
      redis.disconnect();
    },
  };
}

import { Redis } from 'ioredis';
import { runRelay } from '../../server/outbox/relay.ts';
import { createQueues, startWorker } from '../../server/queues/connection.ts';
import { handleEvent } from '../../server/queues/jobs/handleEvent.ts';
import { sendDelivery } from '../../server/queues/jobs/sendDelivery.ts';
import { createPace } from '../../server/wechat/pace/createPace.ts';
import type { TestProduct } from './product.ts';

/** The worker process's parts inside the test, on the given Redis. */
export function startTestWorker(product: TestProduct, redisUrl: string): { stop(): Promise<void> } {
  const { services, accounts } = product;
  const { log, clock } = services;
  const queues = createQueues(redisUrl, log);
  const redis = new Redis(redisUrl);
  redis.on('error', () => undefined);
  const sending = { ...services, accounts, pace: createPace(redis, clock) };
  const workers = [
    startWorker('events', (id) => handleEvent(services, id), { redisUrl, log, concurrency: 4 }),
    startWorker('deliveries', (id) => sendDelivery(sending, id), { redisUrl, log, concurrency: 4 }),
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

import { type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type QueueName, queueNames } from '../outbox/dueSources.ts';
import type { Offer } from '../outbox/relay.ts';
import type { Logger } from '../platform/logger.ts';

/** Of every key of the queues. */
export const prefix = '{fundwatch}';
const reconnect = (attempt: number): number => Math.min(attempt * 100, 1_000);

/** The queues behind the relay's `Offer`. Producers fail fast: the row stays due and is offered again. */
export function createQueues(redisUrl: string, log: Logger): { offer: Offer; close(): Promise<void> } {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, retryStrategy: reconnect });
  connection.on('error', (error) => log.debug({ err: error }, 'redis: producer connection'));
  const options = { connection, prefix };
  const queues = Object.fromEntries(queueNames.map((name) => [name, new Queue(name, options)])) as Record<
    QueueName,
    Queue
  >;
  for (const queue of Object.values(queues)) queue.on('error', () => undefined); // logged above

  return {
    async offer(name, ids) {
      // Removed when done, so that a later offer of the same row is not taken for a duplicate.
      const opts = { removeOnComplete: true, removeOnFail: true };
      await queues[name].addBulk(
        ids.map((id) => ({ name, data: { id }, opts: { ...opts, jobId: `outbox-${id}` } })),
      );
    },
    async close() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      connection.disconnect();
    },
  };
}

/** How a worker runs. */
export interface WorkerOptions {
  redisUrl: string;
  concurrency: number;
  log: Logger;
  /** How often it looks for jobs of workers that died, ms. */
  stalledInterval?: number;
  /** What becomes of a row whose job threw; without it the relay offers it again after its lease. */
  setBack?: (id: string) => Promise<void>;
}

/** One worker that runs `handle` for each row id. Failures are not retried here: the row is still due. */
export function startWorker(
  name: QueueName,
  handle: (id: string) => Promise<void>,
  { redisUrl, concurrency, log, stalledInterval = 5_000, setBack }: WorkerOptions,
): { close(): Promise<void> } {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy: reconnect });
  connection.on('error', (error) => log.debug({ err: error }, 'redis: worker connection'));
  const run = async (job: Job<{ id: string }>): Promise<void> => {
    try {
      await handle(job.data.id);
    } catch (error) {
      const { id } = job.data;
      log.error({ err: error, queue: name, id }, 'job failed; its row will be offered again');
      await setBack?.(id).catch((why: unknown) => log.error({ err: why, queue: name, id }, 'not set back'));
      throw new UnrecoverableError('see the log');
    }
  };
  // A killed worker's jobs are taken over after at most fifteen seconds.
  const takeOver = { lockDuration: 10_000, stalledInterval, maxStalledCount: 1_000 };
  const worker = new Worker(name, run, { connection, prefix, concurrency, ...takeOver });
  worker.on('error', () => undefined); // connection errors are logged above, job errors in `run`

  return {
    async close() {
      await worker.close();
      connection.disconnect();
    },
  };
}

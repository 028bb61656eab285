import type { QueueName } from '../outbox/dueSources.ts';
import { startWorker, type WorkerOptions } from './connection.ts';
import { sendDelivery } from './jobs/sendDelivery.ts';
import { setBackDelivery } from './jobs/setBackDelivery.ts';
import type { SendServices } from './services.ts';

/**
 * How many messages are under way at once, by queue. A message waits for the pace of its account while it is under way, so
 * news have workers of their own: a broadcast keeps neither an answer in the chat nor an owed message from leaving. Owed ones
 * have as many as keep fifty calls open when WeChat takes 50 ms: the store has its share of each message's time.
 */
export const lanes = { replies: 10, deliveries: 72, news: 30 } as const satisfies Partial<
  Record<QueueName, number>
>;

/** Starts the workers that send. */
export function startSending(
  services: SendServices,
  options: Omit<WorkerOptions, 'concurrency' | 'setBack'>,
): { close(): Promise<void> }[] {
  return Object.entries(lanes).map(([name, concurrency]) =>
    startWorker(name as keyof typeof lanes, (id) => sendDelivery(services, id), {
      ...options,
      concurrency,
      setBack: (id) => setBackDelivery(services, id),
    }),
  );
}

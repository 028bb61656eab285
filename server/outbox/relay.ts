import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import { type DueSource, dueSources, type QueueName } from './dueSources.ts';

/** Hands row ids to the queue; the same id twice must be harmless. */
export type Offer = (queue: QueueName, ids: string[]) => Promise<void>;

const batch = 200;
const pauseAfterFailureMs = 1_000;

/**
 * Offers every due row to its queue once. A row stays due until a worker has dealt with it, so a crash
 * between the two steps, or a Redis that forgot everything, only means that it is offered again.
 * @returns how many rows were offered
 */
export async function relayOnce(offer: Offer, clock: Clock): Promise<number> {
  let offered = 0;
  for (const source of dueSources) offered += await offerDue(source, offer, clock);
  return offered;
}

async function offerDue(source: DueSource, offer: Offer, clock: Clock): Promise<number> {
  const now = clock.now();
  const ids = await source.find(now, batch);
  if (ids.length === 0) return 0;
  await offer(source.queue, ids);
  await source.postpone(ids, now, new Date(now.getTime() + source.leaseMs));
  return ids.length;
}

/**
 * Relays until `signal` aborts; failures of store or queue are logged and tried again. Every source is looked at by itself, so
 * that none waits for the store's answer about another.
 */
export async function runRelay(
  offer: Offer,
  { clock, log, signal }: { clock: Clock; log: Logger; signal: AbortSignal },
): Promise<void> {
  async function relay(source: DueSource): Promise<void> {
    while (!signal.aborted) {
      const pause = await offerDue(source, offer, clock).then(
        (offered) => (offered === 0 ? source.pollMs : 0),
        (error: unknown) => {
          log.warn({ err: error, queue: source.queue }, 'relay: no answer, trying again');
          return pauseAfterFailureMs;
        },
      );
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
  await Promise.all(dueSources.map(relay));
}

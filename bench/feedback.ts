import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Delivery } from '../server/models/delivery.ts';
import { Event } from '../server/models/event.ts';
import { appendEvent } from '../server/outbox/appendEvent.ts';
import { runRelay } from '../server/outbox/relay.ts';
import { inTransaction } from '../server/platform/transaction.ts';
import { loadProfiles } from '../server/profiles/load.ts';
import { createQueues, startWorker } from '../server/queues/connection.ts';
import { handleEvent } from '../server/queues/jobs/handleEvent.ts';
import type { SendServices } from '../server/queues/services.ts';
import { startSending } from '../server/queues/startSending.ts';
import { exchange } from '../server/wechat/transport.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { account, openSending, silent } from './send/openSending.ts';
import { seedApplicants } from './send/seedOwed.ts';
import { startAnswerer } from './send/startAnswerer.ts';

const perSecond = 100;
const plans = { full: { seconds: 30 }, quick: { seconds: 5 } } as const;

/** From the event of a decision to WeChat's answer, at an even rate of events (issue 6, Speed c). */
export const feedback: Benchmark = {
  title: 'from a decision to the phone at 100 events a second, beside a bare BullMQ job with the same call',
  async run({ quick, signal }) {
    const { seconds } = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const sending = await openSending();
    const answerer = await startAnswerer(50);
    const { services, close } = sending.towards(answerer.url);
    try {
      // Once without looking: code warms up, connections open.
      await productTimes(services, sending.redisUrl, 100, signal);
      const bare = await bareTimes(sending.redisUrl, answerer.url, seconds * perSecond, signal);
      const product = await productTimes(services, sending.redisUrl, seconds * perSecond, signal);
      const line = (name: string, times: number[]) =>
        `${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, p99 ${at(times, 0.99)} ms, slowest ${at(times, 1)} ms`;
      console.log(
        `${perSecond} events a second for ${seconds} s, WeChat answers in 50 ms\n` +
          `${line('bare', bare)}\n${line('product', product)}\n` +
          `p95 of bare ×${(at(product, 0.95) / at(bare, 0.95)).toFixed(1)} (aim: under 1000 ms)`,
      );
    } finally {
      close();
      await answerer.stop();
      await sending.stop();
    }
  },
};

/** The value that this share of `times` does not exceed, rounded. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** Starts `count` pieces of work at the rate, each at its own moment whatever became of the others. */
async function evenly(
  count: number,
  signal: AbortSignal,
  begin: (n: number) => Promise<void>,
): Promise<void> {
  const from = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    signal.throwIfAborted();
    const wait = from + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    all.push(begin(n));
  }
  await Promise.all(all);
}

async function bareTimes(redisUrl: string, wechatUrl: string, count: number, signal: AbortSignal) {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare-feedback', { connection });
  const url = new URL(`${wechatUrl}/cgi-bin/message/template/send?access_token=${'t'.repeat(200)}`);
  const times: number[] = [];
  const worker = new Worker<{ at: number }>(
    'bare-feedback',
    async ({ data }) => {
      await exchange({ url, method: 'POST', body: '{}', timeoutMs: 60_000, maxBytes: 65_536 });
      times.push(Date.now() - data.at);
    },
    { connection, concurrency: 30 },
  );
  await evenly(count, signal, async () => {
    await queue.add('send', { at: Date.now() }, { removeOnComplete: true });
  });
  while (times.length < count) await sleep(20);
  await worker.close();
  await queue.close();
  connection.disconnect();
  return times;
}

/** Everything of the worker process that has a part in it: relay, event handlers, sending. */
async function productTimes(
  services: SendServices,
  redisUrl: string,
  count: number,
  signal: AbortSignal,
): Promise<number[]> {
  const ids = await seedApplicants(count);
  const handling = { ...services, profiles: loadProfiles(), publicUrl: 'https://bench.invalid' };
  const queues = createQueues(redisUrl, silent);
  const options = { redisUrl, log: silent };
  const stop = new AbortController();
  const workers = [
    startWorker('events', (id) => handleEvent(handling, id), { ...options, concurrency: 12 }),
    ...startSending(services, options),
  ];
  const relay = runRelay(queues.offer, { clock: services.clock, log: silent, signal: stop.signal });
  const actor = { kind: 'system', id: 'bench' } as const;
  const { bureauId } = account;
  const data = { no: 'SQ20261129', decision: 'shortlist', from: 'submitted', to: 'shortlisted' };
  await evenly(count, signal, async (n) => {
    const object = { kind: 'application', id: ids[n] ?? '' } as const;
    await inTransaction(async () => {
      await appendEvent({ ...services, actor }, { type: 'application.decided', bureauId, object, data });
    });
  });
  const mine = { 'object.id': { $in: ids } };
  while ((await Delivery.countDocuments({ ...mine, state: 'sent' })) < count) {
    signal.throwIfAborted();
    await sleep(100);
  }
  stop.abort();
  await relay;
  await Promise.all(workers.map((worker) => worker.close()));
  await queues.close();
  const events = await Event.find(mine, { at: 1, object: 1 }).lean();
  const sentAt = new Map(
    (await Delivery.find(mine, { object: 1, finishedAt: 1 }).lean()).map((row) => [
      row.object?.id,
      row.finishedAt?.getTime() ?? Number.NaN,
    ]),
  );
  return events.map(({ at: then, object }) => (sentAt.get(object.id) ?? Number.NaN) - then.getTime());
}

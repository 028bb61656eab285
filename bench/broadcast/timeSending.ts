import { setTimeout as sleep } from 'node:timers/promises';
import { sendingJob } from '../../server/commands/broadcasts/jobs.ts';
import { planLongJob } from '../../server/commands/longJobs/planLongJob.ts';
import { runLongJob } from '../../server/commands/longJobs/runLongJob.ts';
import { Broadcast } from '../../server/models/broadcast.ts';
import { BroadcastRecipient } from '../../server/models/broadcastRecipient.ts';
import { Person } from '../../server/models/person.ts';
import { runRelay } from '../../server/outbox/relay.ts';
import { createGridfsStore } from '../../server/platform/gridfsStore.ts';
import { broadcastCounts } from '../../server/queries/broadcasts/broadcastCounts.ts';
import { createQueues, startWorker } from '../../server/queues/connection.ts';
import { longJobs } from '../../server/queues/longJobs.ts';
import { startSending } from '../../server/queues/startSending.ts';
import { loadLine } from '../chat/report/machine.ts';
import type { Corps } from '../corps/openCorps.ts';
import { account, createServices, openRedis, silent } from '../send/openSending.ts';
import { startAnswerer } from '../send/startAnswerer.ts';
import { watchHeap } from '../watchHeap.ts';

/** What the account may send a second here; news may take four fifths of it. */
const perSecond = 100;
const forNews = perSecond * 0.8;

/**
 * Sends a frozen broadcast by everything of the worker process that has a part in it, until the first `count` of its people
 * were reached.
 * @returns a line to print
 */
export async function timeSending(
  { services }: Corps,
  { broadcastId, count, signal }: { broadcastId: string; count: number; signal: AbortSignal },
): Promise<string> {
  // More wait in the queue than are measured.
  await seedFollowers(broadcastId, count + 5_200);
  const answerer = await startAnswerer(50);
  const redis = await openRedis();
  const settings = {
    ...account,
    templates: { activityNotice: 'template-activity' },
    sendsPerSecond: perSecond,
  };
  const { sending, close } = createServices(redis.url, answerer.url, { settings, services });
  const options = { redisUrl: redis.url, log: silent };
  const asSystem = {
    ...{ ...services, objects: createGridfsStore(services) },
    actor: { kind: 'system', id: 'bench' },
  } as const;
  const job = sendingJob(broadcastId);
  await planLongJob(services, job);
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const watch = watchHeap();
  const queues = createQueues(redis.url, silent);
  const stop = new AbortController();
  const from = performance.now();
  const workers = [
    startWorker('longJobs', (id) => runLongJob(asSystem, id, longJobs), { ...options, concurrency: 1 }),
    ...startSending(sending, options),
  ];
  const relay = runRelay(queues.offer, { clock: services.clock, log: silent, signal: stop.signal });
  const reached = async () => (await broadcastCounts(broadcastId)).sent;
  while ((await reached()) < count) {
    signal.throwIfAborted();
    await sleep(500);
  }
  const sent = await reached();
  const seconds = (performance.now() - from) / 1_000;
  // Nobody behind the others: the queue is left as it is.
  await Broadcast.updateOne({ _id: broadcastId }, { $set: { state: 'cancelled' } });
  stop.abort();
  await relay;
  await Promise.all(workers.map((worker) => worker.close()));
  await queues.close();
  const heapMb = ((await watch.stop()) - before) / 2 ** 20;
  close();
  await answerer.stop();
  await redis.stop();
  const rate = sent / seconds;
  return (
    `first ${sent} of them sent in ${seconds.toFixed(1)} s: ${rate.toFixed(0)} a second, ` +
    `${(rate / forNews).toFixed(2)} of what news may take of ${perSecond} a second, heap + ${heapMb.toFixed(0)} MB, load average ${loadLine()}`
  );
}

/** Puts a follower behind each of the first `count` rows. */
async function seedFollowers(broadcastId: string, count: number): Promise<void> {
  const rows = await BroadcastRecipient.find({ broadcastId }, { personId: 1 })
    .sort({ _id: 1 })
    .limit(count)
    .lean();
  const at = new Date();
  const { key: accountKey, bureauId } = account;
  const common = { accountKey, bureauId, following: true, turn: 0, createdAt: at, lastSeenAt: at };
  for (let done = 0; done < rows.length; done += 1_000) {
    const people = rows
      .slice(done, done + 1_000)
      .map(({ personId }) => ({ _id: personId, openid: `o${personId}`, ...common }));
    await Person.collection.insertMany(people as never);
  }
}
